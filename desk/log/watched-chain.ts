/**
 * The state of the chain for pages, which ask for it at each view: what was followed once is not followed again until an hour
 * has passed. Exports, the nightly upkeep and `desk verify` follow all of it.
 */
import type { ChainState } from '../model/views.ts';
import { start, verifyChain, type Head } from './chain.ts';
import type { History } from './history.ts';

const HOLDS_FOR_MS = 3_600_000;

/** Answers with the state of the chain. */
export function watchedChain(
  history: Pick<History, 'head' | 'lines'>,
  clock: () => Date,
): () => Promise<ChainState> {
  let known: { state: ChainState; followedAt: number } | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const look = async (): Promise<ChainState> => {
    const now = clock().getTime();
    const fresh = known !== null && Math.abs(now - known.followedAt) < HOLDS_FOR_MS ? known : null;
    const head = await history.head();
    if (fresh?.state.broken === null && fresh.state.head === head.hash) return fresh.state;
    const from: Head =
      fresh?.state.broken === null ? { seq: fresh.state.events, hash: fresh.state.head } : start;
    const state = await verifyChain(after(history.lines(), from.seq), head, from);
    known = { state, followedAt: fresh?.followedAt ?? now };
    return state;
  };
  // Two views at once follow it once.
  return () => {
    const mine = last.then(look);
    last = mine.catch(() => undefined);
    return mine;
  };
}

async function* after(lines: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (number > count) yield line;
  }
}
