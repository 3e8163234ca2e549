import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idleMemory } from '../../../../desk/server/idle-memory.ts';

const MB = 2 ** 20;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A desk that holds 100 MB when nothing can be given back. */
function desk() {
  let held = 100 * MB;
  let collected = 0;
  const used = idleMemory({
    quiet: 5000,
    held: () => held,
    collect: () => {
      held = 100 * MB;
      collected += 1;
    },
  });
  const ask = (bytes: number): void => {
    held += bytes;
    used();
  };
  return { ask, collected: () => collected };
}

test('memory is given back once nobody asks any more, not before', () => {
  const { ask, collected } = desk();
  for (let request = 0; request < 10; request += 1) {
    ask(100 * MB);
    vi.advanceTimersByTime(4000);
    expect(collected()).toBe(0);
  }
  vi.advanceTimersByTime(1000);
  expect(collected()).toBe(1);
});

test('again after the next requests, and not where little would come of it', () => {
  const { ask, collected } = desk();
  ask(0);
  vi.advanceTimersByTime(5000);
  expect(collected()).toBe(1);
  ask(10 * MB);
  vi.advanceTimersByTime(60_000);
  expect(collected()).toBe(1);
  ask(90 * MB);
  vi.advanceTimersByTime(60_000);
  expect(collected()).toBe(2);
});

test('the collector of V8 is there, and collects', async () => {
  vi.useRealTimers();
  const lost = new WeakRef({});
  // What a WeakRef holds lives until the task ends in which it was made.
  await new Promise((done) => setTimeout(done, 1));
  idleMemory({ quiet: 1, held: () => 100 * MB })();
  // An assertion that fails would hold it.
  while (lost.deref() !== undefined) await new Promise((done) => setTimeout(done, 20));
});
