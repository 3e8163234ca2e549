/**
 * Which frames do something when they are left. Unloading takes as long as loading, and a frame without
 * handlers sends nothing.
 */
import type { CDPSession } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import type { FrameContext } from '../capture/execution-contexts.ts';
import type { Profile } from '../profile.ts';
import { withTimeout } from '../timeouts.ts';

/** A frame that is to be unloaded. */
export interface LeavingFrame {
  target: AttachedTarget;
  /** Context of its own scripts; null: that of the target. */
  context: FrameContext | null;
  /** Whether it is the top frame of a page. */
  top: boolean;
  /** Frames around it. */
  depth: number;
}

/** Sources: HTML, "Unloading documents"; Page Visibility; Page Lifecycle; Navigation API. */
const unloadEvents = new Set([
  'beforeunload',
  'unload',
  'pagehide',
  'visibilitychange',
  'webkitvisibilitychange',
  'freeze',
  'navigate',
]);
/** Milliseconds for the browser to say whether a document has unload handlers. */
const HANDLERS_TIMEOUT_MS = 1500;
/** A target with more contexts is not searched: all its frames count as having unload handlers. */
const MAX_CONTEXTS = 20;
const MAX_TARGETS = 30;
const MAX_FRAMES = 60;

/**
 * The frames that have unload handlers, innermost first, and then the pages; all of them when a page called
 * `fetchLater`, or has a shared worker, which may outlive it. Null if there is none.
 */
export async function framesToUnload(profile: Profile): Promise<LeavingFrame[] | null> {
  const { targets, executionContexts, network, defersRequests } = profile;
  const documents = [...targets.all]
    .filter(({ type }) => type === 'page' || type === 'frame')
    .slice(0, MAX_TARGETS);
  const frames = documents.flatMap((target): LeavingFrame[] => {
    const contexts = executionContexts.of(target);
    const known: ReadonlyArray<FrameContext | null> = contexts.length > 0 ? contexts : [null];
    return known.map((context) => {
      const frameId = context?.frameId ?? target.targetId;
      const top = target.type === 'page' && frameId === target.targetId;
      return { target, context, top, depth: top ? 0 : Math.max(1, network.depthOf(frameId)) };
    });
  });
  const outlived = [...targets.all].some(({ type }) => type === 'shared-worker');
  const counts = Map.groupBy(frames, ({ target }) => target);
  const busy = await Promise.all(
    frames.map((frame) => {
      const few = (counts.get(frame.target) ?? []).length <= MAX_CONTEXTS;
      return (
        defersRequests ||
        outlived ||
        !few ||
        frame.context === null ||
        hasUnloadHandlers(frame, frame.context.id)
      );
    }),
  );
  const leaving = frames.filter((_frame, index) => busy[index]).slice(0, MAX_FRAMES);
  if (leaving.length === 0) return null;
  const pages = frames.filter(({ top }) => top);
  return [...leaving.filter(({ top }) => !top).toSorted((a, b) => b.depth - a.depth), ...pages];
}

/** True when in doubt. Source: CDP `DOMDebugger.getEventListeners`. */
async function hasUnloadHandlers({ target }: LeavingFrame, contextId: number): Promise<boolean> {
  const answers = ['window', 'document', 'window.navigation'].map((place) =>
    listens(target.session, place, contextId),
  );
  return (await Promise.all(answers)).some(Boolean);
}

/**
 * Whether the object that `expression` names has a handler for an unload event. A page can replace
 * `window.navigation` only, and thereby cause no more than an unload that was not needed.
 */
async function listens(session: CDPSession, expression: string, contextId: number): Promise<boolean> {
  try {
    const { result } = await withTimeout(
      HANDLERS_TIMEOUT_MS,
      session.send('Runtime.evaluate', { expression, contextId, silent: true }),
    );
    if (result.objectId === undefined) return false;
    const { listeners } = await withTimeout(
      HANDLERS_TIMEOUT_MS,
      session.send('DOMDebugger.getEventListeners', { objectId: result.objectId }),
    );
    return listeners.some(({ type }) => unloadEvents.has(type));
  } catch {
    return true;
  }
}
