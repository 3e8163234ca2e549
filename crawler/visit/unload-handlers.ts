/**
 * Whether a page has anything to say when it is left. Leaving costs as much as a load, and a page that listens to none
 * of the events of leaving sends nothing at it. The browser is asked, not the page. Source: CDP `DOMDebugger.getEventListeners`.
 */
import type { CDPSession } from 'puppeteer-core';
import { withTimeout } from '../timeouts.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { ExecutionContexts } from '../capture/execution-contexts.ts';

/** HTML, "unloading documents"; Page Visibility; Page Lifecycle; the Navigation API. */
const unloadEvents = new Set(['beforeunload', 'unload', 'pagehide', 'visibilitychange', 'webkitvisibilitychange', 'freeze', 'navigate']);
const REPLY_TIMEOUT_MS = 1500;
/** A page with more frames than this is asked no more, and taken to have something to say. */
const MAX_CONTEXTS = 20;

/** When in doubt: yes. */
export async function hasUnloadHandlers(target: AttachedTarget, worlds: ExecutionContexts): Promise<boolean> {
  const ids = worlds.of(target);
  if (ids.length === 0 || ids.length > MAX_CONTEXTS) return true;
  const answers = ids.flatMap((id) => ['window', 'document', 'window.navigation'].map((place) => listens(target.session, place, id)));
  return (await Promise.all(answers)).some(Boolean);
}

/** `window` and `document` are unforgeable; whatever a page puts in the place of the third can only make it be left with more care. */
async function listens(session: CDPSession, expression: string, contextId: number): Promise<boolean> {
  try {
    const { result } = await withTimeout(REPLY_TIMEOUT_MS, session.send('Runtime.evaluate', { expression, contextId, silent: true }));
    if (result.objectId === undefined) return false;
    const { listeners } = await withTimeout(REPLY_TIMEOUT_MS, session.send('DOMDebugger.getEventListeners', { objectId: result.objectId }));
    return listeners.some(({ type }) => unloadEvents.has(type));
  } catch {
    return true;
  }
}
