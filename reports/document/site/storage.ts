/** What was kept in the browser's storage: one row a key, as the facts have it. */
import type { StorageFact } from '../../../rules/facts/storage.ts';
import type { StorageReport } from '../report.ts';

export const storageInventory = (facts: readonly StorageFact[]): StorageReport[] =>
  facts
    .map(({ area, origin, key, phases, journeys, party, category, decidedBy, service, declared }) => ({
      area,
      origin,
      key,
      phases,
      journeys,
      party,
      category,
      decidedBy,
      service,
      declared,
    }))
    .toSorted((a, b) => `${a.origin} ${a.key}`.localeCompare(`${b.origin} ${b.key}`, 'en'));
