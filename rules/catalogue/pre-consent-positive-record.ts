/**
 * A consent record that grants something from the moment that the page has loaded: as if a visitor had decided, or as a
 * default that the site gave itself. Google's consent mode has a rule of its own; what a record grants as strictly
 * necessary does not count.
 */
import { avg7proof, edpbActive, planet49 } from '../basis.ts';
import { positiveRecords, presumedRecords } from '../facts/consent-records.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

export const rule = defineRule({
  id: 'pre-consent-positive-record',
  title: { nl: 'Toestemming vastgelegd vóór de keuze', en: 'Consent on record before the choice' },
  explanation: {
    nl: 'Bij het laden van de pagina staat al vastgelegd dat de bezoeker toestemming geeft, terwijl hij nog niets koos.',
    en: 'When the page loads it is already on record that the visitor consents, although nothing was chosen yet.',
  },
  fix: {
    nl: 'Zet alle niet-noodzakelijke categorieën in de cookiemelding standaard op "nee" (opt-in), ook voor bezoekers uit Nederland.',
    en: 'Set all categories that are not necessary to "no" by default (opt-in) in the consent manager, for Dutch visitors too.',
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
    const early = granting.filter(({ observation }) => observation.visit === 0 && observation.moment === 'before-choice');
    const names = new Set(early.map(({ observation }) => `${observation.name} ${observation.host}`));
    return granting
      .filter(({ observation }) => names.has(`${observation.name} ${observation.host}`))
      .map((evidence) => ({
        subject: { type: 'record' as const, name: evidence.observation.name, host: evidence.observation.host },
        evidence,
        message: { nl: `${short(evidence.observation.name)} (${short(evidence.observation.cmp)}) zegt vóór de keuze al "ja": ${short(evidence.observation.decoded.granted.join(', '))}.`, en: `${short(evidence.observation.name)} (${short(evidence.observation.cmp)}) says yes before the choice: ${short(evidence.observation.decoded.granted.join(', '))}.` },
      }));
  },
});
