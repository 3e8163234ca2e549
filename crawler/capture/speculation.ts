/** What the browser fetches and renders ahead, because a page's rules or links ask for it. */
import type { Protocol } from 'puppeteer-core';
import { headerOf } from '../../watch/observations/headers.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Exchange } from './exchange.ts';

/** Whether a request is for a page that nobody has gone to yet. Source: the header `Sec-Purpose`. */
export function speculationOf(
  target: AttachedTarget,
  { type, request }: Pick<Protocol.Network.RequestWillBeSentEvent, 'type' | 'request'>,
): Exchange['speculative'] {
  for (let at: AttachedTarget | null = target; at; at = at.parent)
    if (at.type === 'prerender') return 'prerender';
  const headers = Object.entries(request.headers);
  const purpose = headerOf(headers, 'sec-purpose') ?? headerOf(headers, 'purpose') ?? '';
  if (purpose.includes('prerender')) return 'prerender';
  return type === 'Prefetch' || purpose.includes('prefetch') ? 'prefetch' : null;
}

/**
 * Reasons for not prerendering a page that lie in this browser or machine, and not in the page. Source: CDP
 * `Preload.PrerenderFinalStatus`.
 */
const ownReasons: ReadonlySet<string> = new Set([
  'PrerenderingDisabledByDevTools',
  'LowEndDevice',
  'DataSaverEnabled',
  'FailToGetMemoryUsage',
  'MemoryLimitExceeded',
  'MemoryPressureOnTrigger',
  'MemoryPressureAfterTriggered',
  'TimeoutBackgrounded',
]);

/** Calls the listener when a visitor's browser would have prerendered a page and this one does not. */
export function watchPrerendering(
  { session, setUp }: AttachedTarget,
  missed: (reason: string) => void,
): void {
  session.on('Preload.prerenderStatusUpdated', ({ status, prerenderStatus, key }) => {
    if (status === 'Failure' && prerenderStatus !== undefined && ownReasons.has(prerenderStatus))
      missed(`a page of ${URL.parse(key.url)?.host} was not prerendered: ${prerenderStatus}`);
  });
  setUp(session.send('Preload.enable'));
}
