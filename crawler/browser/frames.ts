/** Lists the frames of targets, and runs code in a frame's isolated world, out of the page's reach. */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type * as z from 'zod';
import { withTimeout } from '../timeouts.ts';
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

const MAX_FRAMES = 100;
/** Milliseconds for a function in a frame, so that a hanging page does not hang the crawl. */
const READ_TIMEOUT_MS = 5000;
/** Milliseconds for the browser's answer to a command about a frame. */
export const REPLY_TIMEOUT_MS = READ_TIMEOUT_MS + 1000;

/**
 * The first 100 frames of the targets. A target that goes away meanwhile has none. Source: CDP
 * `Page.getFrameTree`.
 */
export async function framesOf(targets: Iterable<AttachedTarget>): Promise<LiveFrame[]> {
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
  return lists.flat().slice(0, MAX_FRAMES);
}

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
  const { executionContextId } = await withTimeout(
    REPLY_TIMEOUT_MS,
    frame.session.send('Page.createIsolatedWorld', { frameId: frame.frameId, worldName: 'cookiewacht' }),
  );
  const answer = await withTimeout(
    REPLY_TIMEOUT_MS,
    frame.session.send('Runtime.evaluate', {
      expression: `(${read.toString()})()`,
      contextId: executionContextId,
      returnByValue: true,
      silent: true,
      timeout: READ_TIMEOUT_MS,
    }),
  );
  const thrown = answer.exceptionDetails;
  if (thrown) {
    const reason = thrown.exception?.description?.split('\n')[0] ?? thrown.text;
    throw new Error(`reading the page failed: ${reason}`);
  }
  return schema.parse(answer.result.value);
}
