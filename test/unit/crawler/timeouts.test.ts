/** However hostile a page is, what waits for it ends. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimeoutError } from '../../../crawler/errors.ts';
import { Deadline, withTimeout } from '../../../crawler/timeouts.ts';

// As on a machine that has nothing else to do; `scaled-time.test.ts` has the others.
vi.mock('../../../crawler/scaled-time.ts', () => ({ scaledNow: () => performance.now() }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = new Promise<never>(() => undefined);

test('an answer in time is the answer, and leaves no timer behind', async () => {
  await expect(withTimeout(1000, Promise.resolve('here'))).resolves.toBe('here');
  expect(vi.getTimerCount()).toBe(0);
});

test('a failure in time is that failure, and leaves no timer behind', async () => {
  await expect(withTimeout(1000, Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(vi.getTimerCount()).toBe(0);
});

const reasonOfFailure = (failing: Promise<unknown>): Promise<unknown> =>
  failing.catch((error: unknown) => error);

test('no answer in time is a TimeoutError that says how long', async () => {
  const failure = reasonOfFailure(withTimeout(1500, never));
  await vi.advanceTimersByTimeAsync(1500);
  expect(await failure).toEqual(new TimeoutError('the page did not answer within 1500 ms'));
});

test('no time at all is over at once', async () => {
  const failure = reasonOfFailure(withTimeout(-5, never));
  await vi.advanceTimersByTimeAsync(0);
  expect(await failure).toBeInstanceOf(TimeoutError);
});

test('a deadline can be put off while there is progress, to three times its length', async () => {
  const deadline = new Deadline(1000);
  await vi.advanceTimersByTimeAsync(900);
  deadline.extend(1500);
  expect(deadline.left).toBe(1500);
  deadline.extend(100);
  expect(deadline.left).toBe(1500);
  deadline.extend(60_000);
  expect(deadline.left).toBe(2100);
});

test('a deadline passes once its time is up', async () => {
  const deadline = new Deadline(1000);
  expect([deadline.left, deadline.passed]).toEqual([1000, false]);
  await vi.advanceTimersByTimeAsync(400);
  expect([deadline.left, deadline.passed]).toEqual([600, false]);
  await vi.advanceTimersByTimeAsync(600);
  expect([deadline.left, deadline.passed]).toEqual([0, true]);
});
