/** A write that the browser tells of is recorded once, whoever else tells of it. */
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { AttachedTarget } from '../../../../../crawler/browser/targets.ts';
import { WebStorageEvents } from '../../../../../crawler/observe/storage-parts/written.ts';

const moment = { at: 5, phase: 'before-choice', visit: 0, page: 'https://a.nl/' } as const;
const item = (key: string, value = '1') =>
  ({ area: 'localStorage', origin: 'https://b.nl', key, value }) as const;

/** Events of a browser, and the writes that nobody else has told of. */
function watched() {
  const session = Object.assign(new EventEmitter(), { send: () => Promise.resolve() });
  const events = new WebStorageEvents(() => moment);
  // The class takes no more of a target than this.
  const target: unknown = { type: 'page', session, setUp: () => undefined };
  events.attach(target as AttachedTarget);
  return {
    events,
    written: (key: string, newValue = '1') =>
      session.emit('DOMStorage.domStorageItemAdded', {
        storageId: { storageKey: 'https://b.nl/^0https://a.nl', isLocalStorage: true },
        key,
        newValue,
      }),
    untold: async (during = () => undefined as void) =>
      (await events.untoldAfter(() => Promise.resolve(during()))).map(({ item: { key } }) => key),
  };
}

test('what the hooks told before or meanwhile is not told again; the rest is, once', async () => {
  const { events, written, untold } = watched();
  events.told(item('before'));
  for (const key of ['before', 'meanwhile', 'alone']) written(key);
  expect(await untold(() => events.told(item('meanwhile')))).toEqual(['alone']);
  expect(await untold()).toEqual([]);
});

test('another value is another write; a long one is compared by its start, as hooks cut it', async () => {
  const { events, written, untold } = watched();
  events.told(item('key', '1'));
  events.told(item('long', 'x'.repeat(8192)));
  written('key', '2');
  written('long', 'x'.repeat(100_000));
  expect(await untold()).toEqual(['key']);
});

test('writes that come in while the page is read wait for the next reading', async () => {
  const { written, untold } = watched();
  expect(await untold(() => void written('late'))).toEqual([]);
  expect(await untold()).toEqual(['late']);
});

test('writes without end are counted', async () => {
  const { events, written, untold } = watched();
  for (let at = 0; at < 5003; at += 1) written(`key${at}`);
  expect(await untold()).toHaveLength(5000);
  expect([events.takeLost(), events.takeLost()]).toEqual([3, 0]);
});
