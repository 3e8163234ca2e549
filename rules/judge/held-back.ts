/** Requests that the page itself holds back: no visitor's browser sends them, so nobody is contacted by them. */
import type { Request, SiteEvidence } from '../evidence/index.ts';

/**
 * The page forbids it (Content-Security-Policy), or it asks without encryption for what a page on https may not have
 * (W3C Mixed Content). What stopped a request for another reason, such as an extension of this browser, need not be in the
 * browsers of others. Sources: CDP `Network.BlockedReason`; Chromium's net_error_list.h.
 */
const byThePage = /^(?:csp|mixed-content|(?:net::)?ERR_BLOCKED_BY_CSP)$/;

const isHeldBack = ({ outcome, reason = '' }: Request): boolean =>
  outcome === 'blocked' && byThePage.test(reason);

const known = new WeakMap<SiteEvidence, SiteEvidence>();

/** The evidence without these; the same object if there are none. */
export function withoutHeldBack(evidence: SiteEvidence): SiteEvidence {
  const found = known.get(evidence);
  if (found) return found;
  const some = evidence.journeys.some(({ observations }) =>
    observations.some((each) => each.kind === 'request' && isHeldBack(each)),
  );
  const sent = some
    ? {
        ...evidence,
        journeys: evidence.journeys.map((journey) => ({
          ...journey,
          observations: journey.observations.filter((each) => each.kind !== 'request' || !isHeldBack(each)),
        })),
      }
    : evidence;
  known.set(evidence, sent);
  return sent;
}
