/**
 * Observes browser storage: writes by scripts, and the content of each frame's storage when the page is left.
 * Sources: the hooks; CDP `DOMStorage`, `IndexedDB`, `CacheStorage`.
 */
import type { LiveFrame } from '../browser/frames.ts';
import { parseStack } from '../../watch/hooks/messages.ts';
import {
  foundItemOf,
  storageOriginOf,
  unseenItemOf,
  writtenItemOf,
  type RawItem,
} from '../../watch/observations/storage.ts';
import { defineObserver } from './observer.ts';
import { databasesOf } from './storage-parts/databases.ts';
import { partitionsOf, unlessGone, withRetries } from './storage-parts/partitions.ts';
import { WebStorageEvents, type UntoldWrite } from './storage-parts/written.ts';

/** Items of one origin and area that are recorded at one reading. */
const MAX_ITEMS = 5000;

/** Kind `storage`. */
export const observer = defineObserver({
  kinds: ['storage'],
  create({ recorder, redact, initiators, hooks }) {
    const events = new WebStorageEvents(() => recorder.now());
    const miss = (reason: string): void =>
      recorder.record({ kind: 'failure', observer: 'storage', affects: ['storage'], reason });
    hooks.listen((message) => {
      if (message.type !== 'storage') return;
      events.told({ ...message, origin: storageOriginOf(message.frame) });
      recorder.record(
        writtenItemOf(message, initiators.ofStack(parseStack(message.stack), message.frame), redact),
      );
    });
    const recordFound = (items: readonly RawItem[], what: string): void => {
      for (const item of items.slice(0, MAX_ITEMS)) {
        events.told(item);
        recorder.record(foundItemOf(item, redact));
      }
      if (items.length > MAX_ITEMS)
        miss(`${what} has ${items.length} items; the first ${MAX_ITEMS} are recorded`);
    };
    const recordUntold = (writes: readonly UntoldWrite[]): void => {
      for (const { item, moment } of writes) {
        events.told(item);
        recorder.record(unseenItemOf(item, moment.page, redact), moment);
      }
      const lost = events.takeLost();
      if (lost > 0) miss(`${lost} writes to web storage were too many to be kept`);
    };

    const recordDatabases = async (frames: readonly LiveFrame[]): Promise<void> => {
      for (const partition of await partitionsOf(frames)) {
        const items = await databasesOf(partition);
        if (items) recordFound(items, `the databases of ${partition.origin}`);
      }
    };
    const recordItems = async (frames: readonly LiveFrame[]): Promise<void> => {
      for (const { session, storageKey, origin } of await partitionsOf(frames)) {
        for (const area of ['localStorage', 'sessionStorage'] as const) {
          const storageId = { storageKey, isLocalStorage: area === 'localStorage' };
          const answer = await unlessGone(
            withRetries(session, () => session.send('DOMStorage.getDOMStorageItems', { storageId })),
          );
          const items = answer?.entries.map(([key = '', value = '']) => ({ area, origin, key, value })) ?? [];
          recordFound(items, `${area} of ${origin}`);
        }
      }
    };
    return {
      attached: (target) => events.attach(target),
      // Databases answer only while the page's clock runs.
      async snapshot({ moment, frames }) {
        const read = moment === 'page-loaded' ? recordDatabases : recordItems;
        recordUntold(await events.untoldAfter(() => read(frames)));
      },
      async afterUnload() {
        recordUntold(await events.untoldAfter(() => Promise.resolve()));
      },
    };
  },
});
