/** How often a tab is judged: the badge is there at once, and a busy page does not take the browser. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Throttle } from '../../../../../extension/background/judge/throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A throttle whose work takes so long, and the tabs that it worked for. */
function throttle(took = 0) {
  const done: number[] = [];
  const made = new Throttle((tab) => {
    done.push(tab);
    vi.advanceTimersByTime(took);
  });
  return { made, done };
}

test('after a quiet time a tab is judged at once', () => {
  const { made, done } = throttle();
  made.ask(1);
  vi.advanceTimersByTime(0);
  expect(done).toEqual([1]);
});

test('a thousand events in a moment are two judgements: the first, and one that has seen them all', () => {
  const { made, done } = throttle();
  made.ask(1);
  vi.advanceTimersByTime(0);
  for (let event = 0; event < 1000; event += 1) made.ask(1);
  vi.advanceTimersByTime(119);
  expect(done).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual([1, 1]);
  vi.advanceTimersByTime(10_000);
  expect(done).toEqual([1, 1]);
});

test('what takes long comes less often', () => {
  const { made, done } = throttle(400);
  made.ask(1);
  vi.advanceTimersByTime(0);
  made.ask(1);
  vi.advanceTimersByTime(999);
  expect(done).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual([1, 1]);
});

test('one tab does not wait for another', () => {
  const { made, done } = throttle();
  made.ask(1);
  vi.advanceTimersByTime(0);
  made.ask(1);
  made.ask(2);
  vi.advanceTimersByTime(0);
  expect(done).toEqual([1, 2]);
});

test('whoever knows that more is about to come can have it wait', () => {
  const { made, done } = throttle();
  made.ask(1, 50);
  vi.advanceTimersByTime(49);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual([1]);
});

test('a tab that is closed is not judged any more', () => {
  const { made, done } = throttle();
  made.ask(1, 50);
  made.forget(1);
  vi.advanceTimersByTime(1000);
  expect(done).toEqual([]);
});

test('tabs that no window shows take turns, and the one that is shown waits for none of them', () => {
  const done: number[] = [];
  let shown = 99;
  const made = new Throttle(
    (tab) => {
      done.push(tab);
      vi.advanceTimersByTime(80);
    },
    (tab) => tab !== shown,
  );
  for (let tab = 1; tab <= 50; tab += 1) made.ask(tab);
  made.ask(99);
  vi.advanceTimersByTime(0);
  expect(done).toEqual([99]);
  vi.advanceTimersByTime(600);
  expect(done.length).toBeLessThan(6);
  // Who goes to a tab sees it judged at once.
  shown = 50;
  made.ask(50);
  vi.advanceTimersByTime(0);
  expect(done.at(-1)).toBe(50);
  vi.advanceTimersByTime(60_000);
  expect(done.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 50 }, (_, at) => at + 1), 99]);
});

test('on a page that is not loading, one judgement need not wait for what the last one took', () => {
  const { made, done } = throttle(100);
  made.ask(1, 0, true);
  vi.advanceTimersByTime(0);
  made.ask(1, 0, true);
  vi.advanceTimersByTime(39);
  expect(done).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual([1, 1]);
});

test('a page that never rests is not judged more often for that', () => {
  const { made, done } = throttle(100);
  for (let moment = 0; moment < 10_000; moment += 10) {
    made.ask(1, 0, true);
    vi.advanceTimersByTime(10);
  }
  // Each takes 100 ms of work and 250 ms of rest; the credit is good for one more.
  expect(done.length).toBeGreaterThan(25);
  expect(done.length).toBeLessThan(60);
});

test.each([
  ['a second', 1000],
  ['half a minute', 30_000],
  ['a night, in which the computer slept', 8 * 3_600_000],
])('after a judgement of %s the next one waits two seconds at most', (_what, took) => {
  let slow = took;
  const done: number[] = [];
  const made = new Throttle((tab) => {
    done.push(tab);
    vi.advanceTimersByTime(slow);
    slow = 0;
  });
  for (const [calm, most] of [
    [false, 2000],
    [true, 1700],
  ] as const) {
    slow = took;
    made.ask(1, 0, calm);
    vi.advanceTimersByTime(0);
    const before = done.length;
    made.ask(1, 0, calm);
    vi.advanceTimersByTime(most - 1);
    expect(done.length).toBe(before);
    vi.advanceTimersByTime(1);
    expect(done.length).toBe(before + 1);
    vi.advanceTimersByTime(10_000);
  }
});

test('judgements that all take long do not make each other wait ever longer', () => {
  const ended: number[] = [];
  const waits: number[] = [];
  const made = new Throttle(() => {
    waits.push(performance.now() - (ended.at(-1) ?? performance.now()));
    vi.advanceTimersByTime(1500);
    ended.push(performance.now());
  });
  for (let moment = 0; moment < 120_000; moment += 10) {
    made.ask(1, 0, true);
    vi.advanceTimersByTime(10);
  }
  expect(waits.length).toBeGreaterThan(20);
  expect(Math.max(...waits)).toBeLessThanOrEqual(2010);
});

test('however long the last judgement took, a page at rest is judged at once', () => {
  const { made, done } = throttle(5000);
  made.ask(1);
  vi.advanceTimersByTime(0);
  vi.advanceTimersByTime(2000);
  for (const calm of [true, false]) {
    const before = done.length;
    made.ask(1, 0, calm);
    vi.advanceTimersByTime(0);
    expect(done.length).toBe(before + 1);
    vi.advanceTimersByTime(3000);
  }
});

test('a judgement that fails takes no other tab with it', () => {
  let tries = 0;
  const done: number[] = [];
  const made = new Throttle(
    (tab) => {
      if (tab === 1) {
        tries += 1;
        throw new Error('one');
      }
      done.push(tab);
    },
    (tab) => tab < 3,
  );
  made.ask(1);
  made.ask(2);
  expect(() => vi.advanceTimersByTime(250)).toThrow('one');
  vi.advanceTimersByTime(1000);
  expect([tries, done]).toEqual([1, [2]]);
});
