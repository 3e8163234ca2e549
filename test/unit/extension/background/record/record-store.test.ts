/** What the browser refuses to store is stored later, and what was lost with the background is said. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sentences } from '../../../../../extension/messages/sentences.ts';

let stored: Record<string, unknown> = {};
let refuses = false;
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async () => structuredClone(stored),
        set: async (values: object) => {
          if (refuses) throw new Error('QUOTA_BYTES quota exceeded');
          Object.assign(stored, structuredClone(values));
        },
        remove: async (names: string[]) => {
          for (const name of names) delete stored[name];
        },
      },
    },
  },
}));
const { RecordStore } = await import('../../../../../extension/background/record/record-store.ts');
const { TabRecord } = await import('../../../../../extension/background/record/record.ts');

const began = 1_000_000;
const recordOf = () => {
  const record = TabRecord.begin(1, 'site', began, true);
  record.visits.begin('https://a.nl/', 'https://a.nl/', began);
  record.clicked({ at: 5, visit: 0, label: 'Prima' });
  return record;
};
beforeEach(() => {
  stored = {};
  refuses = false;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Every record is still needed, so that none can make room. */
const keepingAll = () =>
  new RecordStore(
    () => true,
    () => false,
  );

test('a record comes back as it was', async () => {
  const store = keepingAll();
  const record = recordOf();
  store.changed(record);
  await vi.advanceTimersByTimeAsync(250);
  const [back] = await keepingAll().restore();
  expect(back?.head).toEqual(record.head);
});

test('a refused write makes room, is said, and is repeated until it succeeds', async () => {
  let asked = 0;
  const store = new RecordStore(
    () => true,
    () => {
      asked += 1;
      return false;
    },
  );
  refuses = true;
  store.changed(recordOf());
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toBeGreaterThan(1);
  expect(store.full).toBe(true);
  expect(Object.keys(stored).filter((name) => name.startsWith('record '))).toEqual([]);
  refuses = false;
  await vi.advanceTimersByTimeAsync(8000);
  expect(store.full).toBe(false);
  expect(Object.keys(stored).filter((name) => name.startsWith('record '))).toHaveLength(1);
});

test('what happened in the last moment before the background was stopped is said to be missing', async () => {
  const store = keepingAll();
  const record = recordOf();
  store.changed(record);
  await vi.advanceTimersByTimeAsync(250);
  // The browser stops the background before the next write.
  store.changed(record);
  await vi.advanceTimersByTimeAsync(100);
  const [back] = await keepingAll().restore();
  expect(back?.gaps.lines).toContain(sentences.partLost);
  await vi.advanceTimersByTimeAsync(250);
  const [whole] = await keepingAll().restore();
  expect(whole?.gaps.lines).toEqual([]);
});

test('a record of another version is left out, and its pieces are removed', async () => {
  stored = {
    'record old': JSON.stringify({ id: 'old', tab: 1 }),
    'log old 0': '{"log":[],"keys":[]}',
    'record torn': '{"id":',
    open: '[]',
  };
  expect(await keepingAll().restore()).toEqual([]);
  expect(Object.keys(stored)).toEqual(['open']);
});

test('a record that no tab needs any more leaves nothing behind', async () => {
  let held = true;
  const store = new RecordStore(
    () => held,
    () => false,
  );
  const record = recordOf();
  store.changed(record);
  await vi.advanceTimersByTimeAsync(250);
  held = false;
  store.changed(record);
  await vi.advanceTimersByTimeAsync(250);
  expect(Object.keys(stored)).toEqual(['open']);
});
