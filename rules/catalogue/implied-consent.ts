/**
 * A consent record says yes after nothing but scrolling and visiting more pages. Journeys that never choose
 * show it: the record was absent or said no when the first page had loaded, and says yes later.
 */
import { edpbActive } from '../knowledge/legal-basis/edpb.ts';
import { recital32 } from '../knowledge/legal-basis/gdpr.ts';
import { taskforceDefault } from '../knowledge/legal-basis/taskforce.ts';
import { positiveRecords } from '../facts/consent-records.ts';
import { defineRule } from '../judge/rule.ts';
import { recordWithName, short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'implied-consent',
  title: {
    nl: 'Doorklikken of scrollen telt als toestemming',
    en: 'Browsing or scrolling counts as consent',
  },
  headline: {
    nl: 'De website legt toestemming vast, hoewel de bezoeker niets kiest',
    en: 'The site records consent, although the visitor chooses nothing',
  },
  explanation: {
    nl: 'De bezoeker kiest niets, maar scrolt en bekijkt pagina’s. Daarna legt de website toestemming vast.',
    en: 'The visitor chooses nothing, but scrolls and views pages. The site then records consent.',
  },
  fix: {
    nl: 'Zet in de instellingen van de cookiemelding "toestemming door doorgaan" uit. Leg toestemming alleen vast na een klik op een knop die dat zegt.',
    en: 'In the banner settings, switch off "consent by continuing". Record consent only after a click on a button that says so.',
  },
  severity: 'high',
  kind: 'violation',
  basis: [edpbActive, recital32, taskforceDefault],
  against: ['consent'],
  needs: ['consent-record'],
  phases: ['before-choice'],
  extension: 'partial',
  supersededBy: ['pre-consent-positive-record'],
  check: (site) =>
    positiveRecords(site, 'before-choice')
      .filter(
        ({ journey, observation }) =>
          journey === 'none' && !(observation.visit === 0 && observation.moment === 'before-choice'),
      )
      .map((evidence) => ({
        subject: {
          type: 'record' as const,
          name: evidence.observation.name,
          host: evidence.observation.host,
        },
        evidence,
        message: {
          nl: `${recordWithName(evidence.observation.name).nl} zegt "ja" (${short(evidence.observation.decoded.granted.join(', '))}), terwijl de bezoeker niets koos.`,
          en: `${recordWithName(evidence.observation.name).en} says yes (${short(evidence.observation.decoded.granted.join(', '))}), although the visitor chose nothing.`,
        },
      })),
});
