/** The storage inventory of a site: one row for each storage fact. */
import type { StorageFact } from '../../../rules/facts/storage.ts';
import type { StorageReport } from '../schema/inventory.ts';

/** Every key that the site stored. */
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
