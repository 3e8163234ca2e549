/** Keeps the memory of a long run flat. */
import { setFlagsFromString } from 'node:v8';
import { collectGarbage } from './collect-garbage.ts';

/**
 * While the work goes on, V8's space for young objects does not grow. A crawl makes many short-lived ones, and
 * V8 would grow the space until no collection is needed for minutes: 300 MB after 200 sites, of which 50 are
 * alive. It costs no time that `npm run bench -- memory` shows, and the judge a fifth on 10,000 pages.
 */
export async function withFlatMemory<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--semi-space-growth-factor=1');
  try {
    return await work();
  } finally {
    // V8's default.
    setFlagsFromString('--semi-space-growth-factor=2');
  }
}

/** Bytes of text after which what is left of it is collected. */
const COLLECTED_EVERY = 32 * 2 ** 20;
let read = 0;

/**
 * Tells that so many bytes of text were read, looked at and left. V8 would let gigabytes of such text lie on a machine that
 * has the room.
 */
export function leaveText(bytes: number): void {
  read += bytes;
  if (read < COLLECTED_EVERY) return;
  read = 0;
  collectGarbage();
}
