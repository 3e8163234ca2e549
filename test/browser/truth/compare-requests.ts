/** Compares the requests that the browser started with those in the evidence, by method and address. */
import { createRedactor } from '../../../crawler/capture/redactor.ts';
import type { Observation, Request } from '../../../rules/evidence/index.ts';
import { allOf, lossOf, undone, type Found } from './items.ts';
import type { Sent } from './mechanism.ts';
import type { StartedRequest } from './net-log.ts';

const redact = createRedactor();

/** One found thing for each method and address that was started. */
export function compareRequests(
  started: readonly StartedRequest[],
  evidence: readonly Observation[],
  declared: ReadonlyArray<string | Sent> = [],
): Found[] {
  const groups = Map.groupBy(started, keyOf);
  const observed = Map.groupBy(allOf(evidence, 'request'), ({ method, url }) => `${method} ${url}`);
  const sent = declared.map((each) => (typeof each === 'string' ? { url: each } : each));
  const own = [...groups].map(([key, requests]): Found => {
    const seen = observed.get(key) ?? [];
    if (seen.length < requests.length) {
      const why = `${seen.length} of ${requests.length} are in the evidence`;
      return { what: key, why, ...lossOf(evidence, ['request']) };
    }
    const faults = sent.filter(
      (each) => keyOf(each).endsWith(` ${redact.url(each.url)}`) && key.endsWith(` ${redact.url(each.url)}`),
    );
    const why = faults.flatMap((each) => faultOf(each, seen))[0] ?? faultOfOutcome(requests, seen);
    return why === undefined ? { what: key, status: 'captured' } : { what: key, status: 'false', why };
  });
  const missing = sent.filter(
    ({ url }) => ![...groups.keys()].some((key) => key.endsWith(` ${redact.url(url)}`)),
  );
  return [
    ...own,
    ...missing.map(({ url }): Found => ({ what: `request ${url}`, ...undone(evidence, ['request']) })),
  ];
}

/** What the evidence calls blocked has not been sent. */
function faultOfOutcome(started: readonly StartedRequest[], seen: readonly Request[]): string | undefined {
  const sent = started.filter(({ sent }) => sent).length;
  const mayBeSent = seen.filter(({ outcome }) => outcome !== 'blocked').length;
  return sent > mayBeSent
    ? `${sent} sent, ${seen.length - mayBeSent} of ${seen.length} said to be blocked`
    : undefined;
}

/** What is wrong with the best observation of a request that a page declares. */
function faultOf({ from, by, page }: Sent, seen: readonly Request[]): string[] {
  const faults = seen.map(({ frame, initiator, page: observed }) => [
    ...(from === undefined || frame === redact.url(from) ? [] : [`from ${frame}, not ${from}`]),
    ...(by === undefined || initiator.some(({ url }) => url === redact.url(by))
      ? []
      : [`by ${initiator.map(({ url }) => url).join(' → ') || 'nobody'}, not ${by}`]),
    ...(page === undefined || new URL(observed).pathname === page ? [] : [`on ${observed}, not ${page}`]),
  ]);
  return faults.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

const keyOf = ({ method, url }: { method?: string; url: string }): string =>
  `${method ?? 'request'} ${redact.url(url)}`;

/** Addresses that the browser did not send to, and that the evidence says were sent. */
export function claimsOfSending(unsent: readonly string[], evidence: readonly Observation[]): Found[] {
  return unsent.map((url): Found => {
    const claims = allOf(evidence, 'request').filter(
      (each) => each.url === redact.url(url) && !['blocked', 'failed'].includes(each.outcome),
    );
    const what = `not sent: ${url}`;
    return claims.length === 0
      ? { what, status: 'captured' }
      : { what, status: 'false', why: `said to be ${claims[0]?.outcome}` };
  });
}
