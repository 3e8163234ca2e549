/** The storage of each frame's origin, and how the browser is asked about it. */
import type { CDPSession } from 'puppeteer-core';
import { TimeoutError, reasonOf } from '../../errors.ts';
import { type LiveFrame } from '../../browser/frames.ts';
import { withTimeout } from '../../timeouts.ts';

/** Milliseconds for the browser's answer, and how often it is asked. */
const REPLY_TIMEOUT_MS = 5000;
const MAX_ATTEMPTS = 3;

/** The storage that the frames of one origin share. */
export interface Partition {
  session: CDPSession;
  storageKey: string;
  origin: string;
}

/** Null if the frame went away meanwhile. The hooks have reported what it wrote. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (/No document|Frame not found|closed|detached/i.test(reasonOf(error))) return null;
    throw error;
  }
}

/**
 * Asks again when the browser does not answer. If the frame is going away, the browser says so then. If the
 * clock of the frame's process stands still, most likely because of an earlier page there, it has to run
 * before anything answers.
 */
export async function withRetries<T>(session: CDPSession, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withTimeout(REPLY_TIMEOUT_MS, ask());
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !(error instanceof TimeoutError)) throw error;
      await withTimeout(1000, session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' })).catch(
        () => undefined,
      );
    }
  }
}

/** The storage partitions of the frames, each once. A frame with an opaque origin has none. */
export async function partitionsOf(frames: readonly LiveFrame[]): Promise<Partition[]> {
  const keys = await Promise.all(
    frames.map(({ session, frameId }) =>
      withRetries(session, () => session.send('Storage.getStorageKeyForFrame', { frameId })).then(
        (answer) => answer.storageKey,
        () => null,
      ),
    ),
  );
  const found = new Map<string, Partition>();
  keys.forEach((storageKey, index) => {
    const frame = frames[index];
    if (storageKey !== null && frame && !found.has(storageKey))
      found.set(storageKey, { session: frame.session, storageKey, origin: frame.origin });
  });
  return [...found.values()];
}
