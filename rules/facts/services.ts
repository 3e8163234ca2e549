/**
 * Requests to services that need consent, one fact a service: whose embed or tracker it is, and how sure that is.
 *
 * The groups differ from those in recipients.ts, which say where data went: here a request that this browser blocked
 * counts too (those that the page itself holds back are left out before: rules/judge/held-back.ts), a proxy on the site's own host counts for its service, and all that a frame loads counts for its embed.
 */
import { hostOf, siteOf } from '../address.ts';
import { consentRequiring, serviceOf, serviceOfRequest, type Recognised } from './classify.ts';
import { isOptInService } from './declared.ts';
import type { InitiatorStep, Phase } from '../evidence/common.ts';
import type { Request } from '../evidence/index.ts';
import type { Subject } from '../judge/finding.ts';
import type { Service } from '../knowledge/service.ts';
import type { Policy } from '../policy/schema.ts';
import { isDeniedHit } from './hit-consent.ts';
import { serviceById } from './recognise.ts';
import type { Seen, SiteView } from '../judge/site-view.ts';
import { clearestInitiator } from './initiators.ts';

export interface ServiceFact {
  service: Service;
  requests: Array<Seen<'request'>>;
  /** In the page for the visitor to see (map, video, feed, buttons), or working unseen. */
  embed: boolean;
  /** `code-only`: the code of a tag manager or of a measuring tag was fetched, and no report about the visitor was seen. */
  weight: 'full' | 'code-only' | 'exempt';
  initiator: InitiatorStep[];
}

/** Services of some phases that need consent and were contacted, or were tried to be. */
export function services(view: SiteView, policy: Policy, phases: readonly Phase[]): ServiceFact[] {
  const found = new Map<string, { service: Service; requests: Array<Seen<'request'>>; kinds: Set<string> }>();
  for (const seen of view.all('request')) {
    const { observation } = seen;
    if (!phases.includes(observation.phase) || observation.mainDocument || observation.scheme === 'other')
      continue;
    const own = serviceOfRequest(observation);
    const inside = embedAround(observation, own);
    const service = inside ?? (own && counts(own, observation, policy) ? serviceById(own.id) : null);
    if (service === null) continue;
    const fact = found.get(service.id) ?? { service, requests: [], kinds: new Set() };
    fact.requests.push(seen);
    fact.kinds.add(inside ? 'embed' : (own?.kind ?? 'other'));
    found.set(service.id, fact);
  }
  return [...found.values()].map(({ service, requests, kinds }) => ({
    service,
    requests,
    embed: service.embed,
    weight: weightOf(service, kinds, policy),
    initiator: clearestInitiator(requests.map(({ observation }) => observation.initiator)),
  }));
}

/** Whether a request to a service is one that needs consent. */
function counts(own: Recognised, request: Request, policy: Policy): boolean {
  const service = serviceById(own.id);
  if (service === null) return false;
  if (service.embed) return own.kind !== 'form-target';
  if (
    !consentRequiring(service.category) &&
    service.category !== 'tag-manager' &&
    !isOptInService(service.id, policy)
  )
    return false;
  if (isDeniedHit(request)) return false;
  return own.kind !== 'form-target' && own.kind !== 'asset' && own.kind !== 'other';
}

/** The embed in whose frame a request was made: what a frame loads for itself is the embed's doing. */
function embedAround(request: Request, own: Recognised | null): Service | null {
  const frame = frameSite(request);
  if (frame === null) return null;
  const around = serviceOf(request.frame);
  const service = around ? serviceById(around.id) : null;
  if (service === null || !service.embed) return null;
  const mine = own ? serviceById(own.id) : null;
  // Another embed inside it, such as street pictures in a map, is one of its own, unless both are of one family.
  if (
    mine?.embed === true &&
    mine.id !== service.id &&
    (mine.family === undefined || mine.family !== service.family)
  )
    return null;
  return service;
}

/** Registrable domain of the frame that asked, where that is not the page's own; null for the page itself. */
export function frameSite(request: Request): string | null {
  const frame = siteOf(hostOf(request.frame));
  const page = siteOf(hostOf(request.page));
  return frame === '' || page === '' || frame === page ? null : frame;
}

function weightOf(service: Service, kinds: ReadonlySet<string>, policy: Policy): ServiceFact['weight'] {
  if (
    service.category === 'analytics' &&
    (policy.analytics?.basis === 'exempt' || (service.exemptable === true && policy.unknown === 'knowledge'))
  )
    return 'exempt';
  const reports = kinds.has('collect') || kinds.has('pixel') || kinds.has('join-beacon');
  if (service.category === 'tag-manager') return 'code-only';
  return service.loads === true && !reports ? 'code-only' : 'full';
}

export function serviceSubject({ service, requests }: ServiceFact): Subject {
  const first = requests[0]?.observation;
  return { type: 'request', name: service.name, ...(first ? { host: first.host, url: first.url } : {}) };
}

/** Whether statistics that may be exempt were held back for a choice all the same: the site does not count on the exemption. For a service that was not there before the choice. */
export const waitedFor = ({ weight }: ServiceFact, policy: Policy): boolean =>
  weight === 'exempt' && policy.analytics?.basis !== 'exempt';
