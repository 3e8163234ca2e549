/**
 * A consent record grants something as soon as the page has loaded: as if a visitor had decided, or as the
 * site's own default. Google's consent mode has a rule of its own; what a record grants as strictly necessary
 * does not count.
 */
import { avg7proof } from '../knowledge/legal-basis/gdpr.ts';
import { edpbActive } from '../knowledge/legal-basis/edpb.ts';
import { planet49 } from '../knowledge/legal-basis/case-law.ts';
import { positiveRecords, presumedRecords } from '../facts/consent-records.ts';
import { defineRule } from '../judge/rule.ts';
import { recordWithName, short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'pre-consent-positive-record',
  title: { nl: 'Toestemming vastgelegd vóór de keuze', en: 'Consent recorded before the choice' },
  headline: {
    nl: 'De website legt toestemming vast voordat de bezoeker kiest',
    en: 'The site records consent before the visitor chooses',
  },
  explanation: {
    nl: 'De website heeft al toestemming vastgelegd als de pagina net geladen is. De bezoeker heeft dan nog niet gekozen.',
    en: 'The site has already recorded consent when the page has just loaded. The visitor has not chosen yet.',
  },
  fix: {
    nl: 'Zet in de instellingen van de cookiemelding alle niet-noodzakelijke categorieën standaard op "nee" (opt-in). Doe dat ook voor bezoekers uit Nederland.',
    en: 'In the banner settings, set all non-essential categories to "no" by default (opt-in). Do so for visitors from the Netherlands too.',
  },
  severity: 'critical',
  kind: 'violation',
  basis: [edpbActive, avg7proof, planet49],
  against: ['consent', 'optIn'],
  needs: ['consent-record'],
  phases: ['before-choice'],
  extension: 'live',
  check(site) {
    const granting = [...positiveRecords(site, 'before-choice'), ...presumedRecords(site)];
    const early = granting.filter(
      ({ observation }) => observation.visit === 0 && observation.moment === 'before-choice',
    );
    const names = new Set(early.map(({ observation }) => `${observation.name} ${observation.host}`));
    return granting
      .filter(({ observation }) => names.has(`${observation.name} ${observation.host}`))
      .map((evidence) => ({
        subject: {
          type: 'record' as const,
          name: evidence.observation.name,
          host: evidence.observation.host,
        },
        evidence,
        message: {
          nl: `${recordWithName(evidence.observation.name).nl} (${short(evidence.observation.cmp)}) zegt vóór de keuze al "ja": ${short(evidence.observation.decoded.granted.join(', '))}.`,
          en: `${recordWithName(evidence.observation.name).en} (${short(evidence.observation.cmp)}) already says yes before the choice: ${short(evidence.observation.decoded.granted.join(', '))}.`,
        },
      }));
  },
});
