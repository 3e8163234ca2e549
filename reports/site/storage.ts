/** What was kept in the browser's storage: one row a key. */
import type { SiteEvidence } from '../../rules/evidence.ts';
import type { StorageReport } from '../report.ts';

export function storageInventory(evidence: SiteEvidence): StorageReport[] {
  const items = new Map<string, Omit<StorageReport, 'phases' | 'journeys'> & { phases: Set<string>; journeys: Set<string> }>();
  for (const { journey, observations } of evidence.journeys) {
    for (const item of observations) {
      if (item.kind !== 'storage') continue;
      const id = `${item.origin}\n${item.area}\n${item.key}`;
      const known = items.get(id) ?? { area: item.area, origin: item.origin, key: item.key, phases: new Set<string>(), journeys: new Set<string>() };
      known.phases.add(item.phase);
      known.journeys.add(journey);
      items.set(id, known);
    }
  }
  return [...items.values()]
    .map(({ phases, journeys, ...item }) => ({ ...item, phases: [...phases], journeys: [...journeys] }))
    .toSorted((a, b) => `${a.origin} ${a.key}`.localeCompare(`${b.origin} ${b.key}`, 'en'));
}
