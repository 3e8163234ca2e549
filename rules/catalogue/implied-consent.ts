/**
 * A consent record that says yes after nothing but scrolling and visiting more pages. Shown by journeys that never choose:
 * the record was absent or said no when the first page had loaded, and says yes later.
 */
import { edpbActive, recital32, taskforceDefault } from '../basis.ts';
import { positiveRecords } from '../facts/consent-records.ts';
import { defineRule } from '../rule.ts';
import { short } from '../catalogue-helpers/words.ts';

export const rule = defineRule({
  id: 'implied-consent',
  title: { nl: 'Doorklikken of scrollen telt als toestemming', en: 'Browsing on or scrolling counts as consent' },
  explanation: {
    nl: 'De bezoeker koos niets, maar scrolde en bezocht pagina’s. Daarna stond toestemming vastgelegd.',
    en: 'The visitor chose nothing, but scrolled and visited pages. After that consent was on record.',
  },
  fix: {
    nl: 'Leg toestemming alleen vast na een klik op een knop die dat zegt. Zet "toestemming door doorgaan" in de cookiemelding uit.',
    en: 'Record consent only after a click on a control that says so. Switch off "consent by continuing" in the consent manager.',
  },
  severity: 'high',
  kind: 'violation',
  basis: [edpbActive, recital32, taskforceDefault],
  against: ['consent'],
  needs: ['consent-record'],
  phases: ['before-choice'],
  extension: 'partial',
  yieldsTo: ['pre-consent-positive-record'],
  check: (site) =>
    positiveRecords(site, 'before-choice')
      .filter(({ journey, observation }) => journey === 'none' && !(observation.visit === 0 && observation.moment === 'before-choice'))
      .map((evidence) => ({
        subject: { type: 'record' as const, name: evidence.observation.name, host: evidence.observation.host },
        evidence,
        message: { nl: `${short(evidence.observation.name)} zegt "ja" (${short(evidence.observation.decoded.granted.join(', '))}) zonder dat iets is gekozen.`, en: `${short(evidence.observation.name)} says yes (${short(evidence.observation.decoded.granted.join(', '))}) although nothing was chosen.` },
      })),
});
