/**
 * Universal Analytics sends hits without `aip`. Google masks addresses only if every hit asks for it. Hits of
 * version 4 have no such parameter and do not count. `aip` counts as set without a value, or with 1 or true.
 */
import { apAnalytics } from '../knowledge/legal-basis/authorities.ts';
import { avg5f } from '../knowledge/legal-basis/gdpr.ts';
import { googleAip } from '../knowledge/legal-basis/specifications.ts';
import { serviceOfRequest } from '../facts/classify.ts';
import type { Parameter } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import { serviceById } from '../facts/recognise.ts';
import { defineRule } from '../judge/rule.ts';

export const rule = defineRule({
  id: 'ga-ip-not-anonymised',
  title: { nl: 'Universal Analytics zonder IP-anonimisering', en: 'Universal Analytics without IP masking' },
  headline: {
    nl: '{who} schermt het IP-adres van de bezoeker niet af',
    en: '{who} does not mask the visitor’s IP address',
  },
  explanation: {
    nl: 'De website stuurt metingen naar Universal Analytics zonder aip=1. Google krijgt dan het volledige IP-adres en maskeert het niet.',
    en: 'The site sends hits to Universal Analytics without aip=1. Google then receives the full IP address and does not mask it.',
  },
  fix: {
    nl: "Verwijder Universal Analytics uit de tagmanager of het sjabloon: Google verwerkt deze metingen niet meer. Of zet anonymizeIp aan vóór de eerste meting: ga('set', 'anonymizeIp', true).",
    en: "Remove Universal Analytics from the tag manager or the template: Google no longer processes these hits. Or switch on anonymizeIp before the first hit: ga('set', 'anonymizeIp', true).",
  },
  severity: 'high',
  kind: 'violation',
  downgradedWhen: {
    nl: 'Het beleid belooft geen geanonimiseerde statistiek.',
    en: 'The policy does not promise anonymised statistics.',
  },
  basis: [apAnalytics, googleAip, avg5f],
  against: ['analytics'],
  needs: ['request'],
  phases: ['before-choice', 'after-accept'],
  context: { phases: ['after-reject', 'after-withdrawal', 'after-category'] },
  extension: 'live',
  check(site, policy) {
    const hits = site.all('request').filter(({ observation }) => isHit(observation) && !masked(observation));
    const first = hits[0]?.observation;
    if (first === undefined) return [];
    return hits.slice(0, 500).map((evidence) => ({
      subject: { type: 'request' as const, name: 'Universal Analytics', host: first.host, url: first.url },
      evidence,
      service: 'Universal Analytics',
      initiator: first.initiator,
      message: {
        nl: `Universal Analytics krijgt ${hits.length === 1 ? 'een meting' : `${hits.length} metingen`} zonder aip=1. Google maskeert het IP-adres niet.`,
        en: `Universal Analytics receives ${hits.length === 1 ? 'a hit' : `${hits.length} hits`} without aip=1. Google does not mask the IP address.`,
      },
      // Without a promise, only guidance asks for it.
      ...(policy.analytics?.anonymised === true
        ? {}
        : { kind: 'suspected' as const, severity: 'medium' as const }),
    }));
  },
});

function isHit(request: Request): boolean {
  const service = serviceOfRequest(request);
  return service?.kind === 'collect' && serviceById(service.id)?.googleHits === 'universal';
}

/** Whether every hit of a batch (one per line) has it, or the address as a whole. */
function masked({ query, body }: Request): boolean {
  if (asks(query)) return true;
  return body.length > 0 && body.every(asks);
}

const asks = (parameters: readonly Parameter[]): boolean =>
  parameters.some(
    ({ name, value, shape }) =>
      name === 'aip' && (value === undefined ? shape.length === 0 : /^(?:|1|true)$/.test(value)),
  );
