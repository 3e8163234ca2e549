/**
 * Keeps a tab on the policy's sites: what another site does in the browser would be taken for the doing of this one, and
 * nothing of such a page is to be kept. Source: CDP `Fetch`.
 */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';

/** The border around the policy's sites, for one tab. */
export interface Border {
  /** Where the page led last, if that is another site; null while it has stayed within. */
  readonly crossedTo: string | null;
  /** From now on a way through another site that leads back is free; only a page of one is refused. */
  letReturn(): void;
}

/**
 * Holds back navigations of the tab's own top frame to addresses that are not `within`. The tab stays where it is then.
 * @param options.returns whether it may pass through other sites from the beginning, as at the front door of a site
 */
export function guardBorder(
  { session, targetId }: AttachedTarget,
  within: (url: string) => boolean,
  { returns }: { returns: boolean },
): Border {
  let crossedTo: string | null = null;
  const paused = (event: Protocol.Fetch.RequestPausedEvent): void => {
    const { requestId, frameId, request, responseStatusCode: status } = event;
    const redirects = status !== undefined && status >= 300 && status < 400;
    const leaves = frameId === targetId && !redirects && !within(request.url);
    if (leaves) crossedTo = request.url;
    const answer = leaves
      ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : session.send('Fetch.continueRequest', { requestId });
    // A request that is gone needs no answer.
    answer.catch(() => undefined);
  };
  const watch = (requestStage: Protocol.Fetch.RequestStage): void => {
    const patterns = [{ resourceType: 'Document' as const, requestStage }];
    // Requests that are held back now go on by themselves.
    session.send('Fetch.enable', { patterns }).catch(() => undefined);
  };
  session.on('Fetch.requestPaused', paused);
  watch(returns ? 'Response' : 'Request');
  return {
    get crossedTo() {
      return crossedTo;
    },
    letReturn() {
      crossedTo = null;
      watch('Response');
    },
  };
}
