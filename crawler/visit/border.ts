/**
 * Keeps a tab from following a redirect to another site: what such a site does in the browser would be taken for the
 * doing of this one. Source: CDP `Fetch`.
 */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';

/** The border of a site while a page loads. */
export interface Border {
  /** Where the page would have led; null while it has stayed within. */
  readonly crossedTo: string | null;
  /** Lets everything pass from now on. */
  open(): void;
}

/** Holds back navigations of the page's own top frame to addresses that are not `within`. */
export function guardBorder({ session, targetId }: AttachedTarget, within: (url: string) => boolean): Border {
  let crossedTo: string | null = null;
  const paused = ({ requestId, frameId, request }: Protocol.Fetch.RequestPausedEvent): void => {
    const leaves = frameId === targetId && !within(request.url);
    if (leaves) crossedTo = request.url;
    const answer = leaves
      ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : session.send('Fetch.continueRequest', { requestId });
    // A request that is gone needs no answer.
    answer.catch(() => undefined);
  };
  session.on('Fetch.requestPaused', paused);
  const patterns = [{ resourceType: 'Document' as const, requestStage: 'Request' as const }];
  session.send('Fetch.enable', { patterns }).catch(() => undefined);
  return {
    get crossedTo() {
      return crossedTo;
    },
    open() {
      // Requests that are held back now go on by themselves.
      session.send('Fetch.disable').catch(() => undefined);
      session.off('Fetch.requestPaused', paused);
    },
  };
}
