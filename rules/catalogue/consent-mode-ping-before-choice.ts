/**
 * Measurement without cookies while nothing was granted (advanced consent mode), before a choice or after a refusal.
 * Whether that needs consent is unsettled, so a person must judge; a statement that promises statistics after opt-in only
 * makes it a deviation. Where the same service reports the visitor in full, that is the finding.
 */
import { edpbScope, googleConsentMode, tw1 } from '../basis.ts';
import type { Phase } from '../evidence/common.ts';
import { consentReported, googleHits, valueIn, type GoogleHit } from '../facts/google-hits.ts';
import { services } from '../facts/requests.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'consent-mode-ping-before-choice',
  title: { nl: 'Cookieloze meting door Google zonder toestemming', en: 'Cookieless measurement by Google without consent' },
  explanation: {
    nl: 'Google kreeg een meting zonder cookies (geavanceerde toestemmingsmodus) voordat de bezoeker iets koos, of nadat hij weigerde.',
    en: 'Google received a hit without cookies (advanced consent mode) before the visitor chose anything, or after a refusal.',
  },
  fix: {
    nl: 'Gebruik de eenvoudige toestemmingsmodus: laad de Google-tag pas na toestemming.',
    en: 'Use basic consent mode: load the Google tag only after opt-in.',
  },
  severity: 'medium',
  kind: 'suspected',
  basis: [edpbScope, tw1, googleConsentMode],
  against: ['service'],
  needs: ['request'],
  phases: ['before-choice', 'after-reject'],
  context: { kinds: ['choice'] },
  extension: 'live',
  check(site, policy) {
    const seen = new Set<string>();
    return (['before-choice', 'after-reject'] satisfies Phase[]).flatMap((phase) => {
      const facts = services(site, policy, [phase]);
      const pings = googleHits(site, [phase]).filter(isPing).filter(({ serviceId }) => !facts.some(({ service, weight }) => service.id === serviceId && weight === 'full'));
      const names = new Map(pings.map(({ service, serviceId }) => [service, serviceId]));
      return [...names].flatMap(([service, serviceId]) => {
        // What was there before the choice has that cause.
        if (seen.has(service)) return [];
        seen.add(service);
        const own = pings.filter((ping) => ping.service === service);
        // The code that was fetched for it is the same cause: one subject for both.
        const first = facts.find((fact) => fact.service.id === serviceId)?.requests[0]?.observation ?? own[0]?.seen.observation;
        const when = phase === 'before-choice' ? { nl: 'vóór de keuze', en: 'before the choice' } : { nl: 'na een weigering', en: 'after a refusal' };
        return own.slice(0, 200).map((ping) => ({
          subject: { type: 'request' as const, name: service, ...(first ? { host: first.host, url: first.url } : {}) },
          evidence: ping.seen, service, initiator: ping.seen.observation.initiator,
          about: { serviceId },
          message: { nl: `${service} kreeg een cookieloze meting ${when.nl}.`, en: `${service} received a cookieless hit ${when.en}.` },
        }));
      });
    });
  },
});

function isPing(hit: GoogleHit): boolean {
  if (valueIn(hit, 'gcs') === 'G100') return true;
  const { advertising, analytics } = consentReported(hit);
  return advertising === 'denied' && analytics === 'denied';
}
