/** Reports of the hooks on their way to the background, which may only just be starting. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MAX_REPORTS_AT_ONCE } from '../../../../extension/content/limits.ts';

interface Batch {
  reports: Array<{ text: string }>;
  dropped: number;
}

let taken: Batch[];
let listening: boolean;

beforeEach(() => {
  [taken, listening] = [[], true];
  vi.useFakeTimers();
  vi.stubGlobal('location', { href: 'https://www.example.nl/' });
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'x',
      sendMessage: (batch: Batch) => {
        if (!listening) return Promise.reject(new Error('Receiving end does not exist.'));
        if (batch.reports.length > MAX_REPORTS_AT_ONCE) return Promise.resolve(null);
        taken.push(batch);
        return Promise.resolve({ taken: true });
      },
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const told = (): string[] => taken.flatMap(({ reports }) => reports.map(({ text }) => text));
const reportsOf = async (): Promise<{ add(text: string): void; flush(): void }> =>
  (await import('../../../../extension/content/reports.ts')).passOn();

test('what nobody took is told again, in order and once, when the background listens', async () => {
  const reports = await reportsOf();
  listening = false;
  const texts = Array.from({ length: 2 * MAX_REPORTS_AT_ONCE + 5 }, (_, number) => `report ${number}`);
  for (const text of texts) reports.add(text);
  await vi.advanceTimersByTimeAsync(600);
  expect(told()).toEqual([]);
  listening = true;
  await vi.advanceTimersByTimeAsync(2000);
  expect(told().toSorted()).toEqual(texts.toSorted());
});

test('what was given up is said to be missing', async () => {
  const reports = await reportsOf();
  listening = false;
  reports.add('lost');
  await vi.advanceTimersByTimeAsync(60_000);
  listening = true;
  reports.add('later');
  await vi.advanceTimersByTimeAsync(1000);
  expect(told()).toEqual(['later']);
  expect(taken[0]?.dropped).toBe(1);
});

test('where nobody ever listens it gives up', async () => {
  const reports = await reportsOf();
  listening = false;
  reports.add('lost');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
