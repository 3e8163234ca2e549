/** The frames that live in a set of targets, and code that runs in them out of the page's reach. */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type * as z from 'zod';
import { withTimeout } from '../timeouts.ts';
import type { AttachedTarget } from './targets.ts';

export interface LiveFrame {
  session: CDPSession;
  frameId: string;
  url: string;
  /** `null` as text for an opaque origin. */
  origin: string;
  /** Top frame of a page, as opposed to a frame within it. */
  top: boolean;
}

const MAX_FRAMES = 100;
/** Milliseconds that a function in a frame may take: a page whose script hangs must not hang the crawl. */
const READ_TIMEOUT_MS = 5000;
/** Milliseconds for the browser's own answer about it. */
export const REPLY_TIMEOUT_MS = READ_TIMEOUT_MS + 1000;

/** All frames of the given targets. A target that goes away meanwhile has no frames. */
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

/** Runs a self-contained function in an isolated world of the frame and checks what comes back. Throws when it cannot. */
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
  if (answer.exceptionDetails)
    throw new Error(
      `reading the page failed: ${answer.exceptionDetails.exception?.description?.split('\n')[0] ?? answer.exceptionDetails.text}`,
    );
  return schema.parse(answer.result.value);
}
