/** Lists the frames of targets, and runs code in a frame's isolated world, out of the page's reach. */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type * as z from 'zod';
import { mayHideRoots, pageTree, type PageTree } from '../../watch/page/page-tree.ts';
import { withTimeout } from '../timeouts.ts';
import { closedRootsIn } from './closed-roots.ts';
import type { AttachedTarget } from './targets.ts';

/** A frame that exists now, with the CDP session that reaches it. */
export interface LiveFrame {
  session: CDPSession;
  frameId: string;
  url: string;
  /** The text `null` for an opaque origin. */
  origin: string;
  /** Whether it is a page's top frame. */
  top: boolean;
}

/** Frames that are read. Each takes some milliseconds. */
const MAX_FRAMES = 500;
/** Milliseconds for a function in a frame, so that a hanging page does not hang the crawl. */
const READ_TIMEOUT_MS = 5000;
/** Milliseconds for the browser's answer to a command about a frame. */
export const REPLY_TIMEOUT_MS = READ_TIMEOUT_MS + 1000;

/**
 * The first 500 frames of the targets, and how many more there are. A target that goes away meanwhile has
 * none. Source: CDP `Page.getFrameTree`.
 */
export async function framesAndMore(
  targets: Iterable<AttachedTarget>,
): Promise<{ frames: LiveFrame[]; more: number }> {
  const lists = await Promise.all(
    [...targets].map(async (target): Promise<LiveFrame[]> => {
      if (target.type !== 'page' && target.type !== 'frame') return [];
      const tree = await withTimeout(REPLY_TIMEOUT_MS, target.session.send('Page.getFrameTree')).catch(
        () => null,
      );
      return tree
        ? flatten(tree.frameTree).map((frame) => ({
            session: target.session,
            frameId: frame.id,
            url: frame.url,
            origin: frame.securityOrigin,
            top: frame.id === target.targetId,
          }))
        : [];
    }),
  );
  const all = lists.flat();
  return { frames: all.slice(0, MAX_FRAMES), more: Math.max(0, all.length - MAX_FRAMES) };
}

/** The first 500 frames of the targets. */
export const framesOf = async (targets: Iterable<AttachedTarget>): Promise<LiveFrame[]> =>
  (await framesAndMore(targets)).frames;

function flatten(tree: Protocol.Page.FrameTree): Protocol.Page.Frame[] {
  return [tree.frame, ...(tree.childFrames ?? []).flatMap(flatten)];
}

/**
 * Runs a self-contained function in an isolated world of the frame and validates its result.
 * @throws Error when the frame is gone or does not answer in time, ZodError for a result of another shape
 */
export async function readFrame<S extends z.ZodType>(
  frame: LiveFrame,
  read: () => unknown,
  schema: S,
): Promise<z.infer<S>> {
  return schema.parse(await evaluate(frame, await isolatedWorld(frame), `(${read.toString()})()`));
}

/**
 * As `readFrame`, for a function that reads the elements in shadow roots too, open, closed and declarative. `given`:
 * a number for it.
 * @throws as `readFrame` does
 */
export async function readTree<S extends z.ZodType>(
  frame: LiveFrame,
  read: (tree: PageTree, given: number) => unknown,
  schema: S,
  given = 0,
): Promise<z.infer<S>> {
  const contextId = await isolatedWorld(frame);
  const closed = await knownRootsOf(frame, contextId);
  const call = `(...closed) => (${read.toString()})((${pageTree.toString()})(closed), ${given})`;
  if (closed.length === 0) return schema.parse(await evaluate(frame, contextId, `(${call})()`));
  const answer = await withTimeout(
    REPLY_TIMEOUT_MS,
    frame.session.send('Runtime.callFunctionOn', {
      functionDeclaration: call,
      executionContextId: contextId,
      arguments: closed.map((objectId) => ({ objectId })),
      returnByValue: true,
      silent: true,
    }),
  );
  return schema.parse(valueOf(answer));
}

async function isolatedWorld({ session, frameId }: LiveFrame): Promise<number> {
  const made = session.send('Page.createIsolatedWorld', { frameId, worldName: 'cookiewacht' });
  return (await withTimeout(REPLY_TIMEOUT_MS, made)).executionContextId;
}

async function evaluate({ session }: LiveFrame, contextId: number, expression: string): Promise<unknown> {
  const options = { contextId, returnByValue: true, silent: true, timeout: READ_TIMEOUT_MS };
  const asked = session.send('Runtime.evaluate', { expression, ...options });
  return valueOf(await withTimeout(REPLY_TIMEOUT_MS, asked));
}

function valueOf({ exceptionDetails, result }: Protocol.Runtime.EvaluateResponse): unknown {
  if (!exceptionDetails) return result.value;
  const reason = exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text;
  throw new Error(`reading the page failed: ${reason}`);
}

/** Milliseconds for which the closed roots of a frame are remembered: several readings follow one another. */
const ROOTS_REMEMBERED_MS = 1000;
const rootsOf = new WeakMap<LiveFrame, { contextId: number; until: number; roots: Promise<string[]> }>();

function knownRootsOf(frame: LiveFrame, contextId: number): Promise<string[]> {
  const known = rootsOf.get(frame);
  if (known?.contextId === contextId && performance.now() < known.until) return known.roots;
  const roots = closedRootsOf(frame, contextId).catch(() => []);
  rootsOf.set(frame, { contextId, until: performance.now() + ROOTS_REMEMBERED_MS, roots });
  return roots;
}

/**
 * The closed shadow roots of the frame as objects of its isolated world. The walk over the whole document is
 * made only where there may be some. Source: CDP `DOM.getDocument`, `DOM.resolveNode`.
 */
async function closedRootsOf(frame: LiveFrame, executionContextId: number): Promise<string[]> {
  if ((await evaluate(frame, executionContextId, `(${mayHideRoots.toString()})()`)) !== true) return [];
  const { session, frameId } = frame;
  try {
    const whole = session.send('DOM.getDocument', { depth: -1, pierce: true });
    const { root } = await withTimeout(REPLY_TIMEOUT_MS, whole);
    // The document of a session belongs to the frame that the session is of; others name theirs.
    const { frameTree } = await withTimeout(REPLY_TIMEOUT_MS, session.send('Page.getFrameTree'));
    const roots = closedRootsIn(root, frameTree.frame.id).filter((each) => each.frameId === frameId);
    const resolved = roots.map(({ root: backendNodeId }) =>
      session.send('DOM.resolveNode', { backendNodeId, executionContextId }),
    );
    const objects = await withTimeout(REPLY_TIMEOUT_MS, Promise.all(resolved));
    return objects.flatMap(({ object }) => object.objectId ?? []);
  } finally {
    // Else the browser would report every change of the page's elements from now on.
    session.send('DOM.disable').catch(() => undefined);
  }
}
