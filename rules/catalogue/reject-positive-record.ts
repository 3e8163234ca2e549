/**
 * A consent record or a hit of Google says yes after a refusal. One that said so before the choice has its
 * cause there.
 */
import { avg7proof } from '../knowledge/legal-basis/gdpr.ts';
import { edpbUnfair } from '../knowledge/legal-basis/edpb.ts';
import { taskforceReject } from '../knowledge/legal-basis/taskforce.ts';
import { positiveRecords } from '../facts/consent-records.ts';
import { consentReported, googleHits } from '../facts/google-hits.ts';
import { defineRule } from '../judge/rule.ts';
import { recordWithName, short } from '../judge/wording.ts';

export const rule = defineRule({
  id: 'reject-positive-record',
  title: {
    nl: 'Vastgelegde keuze zegt "ja" na een weigering',
    en: 'Consent record says yes after a refusal',
  },
  headline: {
    nl: 'De website legt toestemming vast nadat de bezoeker weigert',
    en: 'The site records consent after the visitor refuses',
  },
  explanation: {
    nl: 'De bezoeker weigert. Toch zegt de vastgelegde keuze, of een meting aan Google, dat de bezoeker iets toestaat.',
    en: 'The visitor refuses. Yet the consent record, or a hit to Google, says that the visitor allows something.',
  },
  fix: {
    nl: 'Controleer in de instellingen van de cookiemelding wat de weigerknop vastlegt. Alle niet-noodzakelijke categorieën, doelen en leveranciers moeten op "nee" staan.',
    en: 'In the banner settings, check what the reject button records. All non-essential categories, purposes and vendors must be set to "no".',
  },
  severity: 'critical',
  kind: 'violation',
  basis: [avg7proof, edpbUnfair, taskforceReject],
  against: ['optIn'],
  needs: ['consent-record', 'choice'],
  phases: ['after-reject'],
  context: { kinds: ['request'], phases: ['before-choice'] },
  extension: 'live',
  supersededBy: ['pre-consent-positive-record', 'consent-mode-default-granted', 'implied-consent'],
  check(site) {
    const fromRecords = positiveRecords(site, 'after-reject').map((evidence) => ({
      subject: { type: 'record' as const, name: evidence.observation.name, host: evidence.observation.host },
      evidence,
      message: {
        nl: `${recordWithName(evidence.observation.name).nl} zegt na de weigering "ja": ${short(evidence.observation.decoded.granted.join(', '))}.`,
        en: `${recordWithName(evidence.observation.name).en} says yes after the refusal: ${short(evidence.observation.decoded.granted.join(', '))}.`,
      },
    }));
    const fromHits = googleHits(site, ['after-reject']).filter((hit) => {
      const { advertising, analytics } = consentReported(hit);
      return advertising === 'granted' || analytics === 'granted';
    });
    return [
      ...fromRecords,
      ...fromHits.map((hit) => ({
        subject: { type: 'record' as const, name: 'Google consent mode' },
        evidence: hit.seen,
        service: hit.service,
        initiator: hit.seen.observation.initiator,
        headline: {
          nl: 'De website meldt Google dat de bezoeker toestemt, nadat de bezoeker weigert',
          en: 'The site tells Google that the visitor consents, after the visitor refuses',
        },
        message: {
          nl: `Een meting voor ${hit.service} meldt na de weigering dat opslag is toegestaan.`,
          en: `A hit for ${hit.service} reports after the refusal that storage is granted.`,
        },
      })),
    ];
  },
});
