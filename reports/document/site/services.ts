/** The recipients of a site: one row for each recipient fact. */
import type { RecipientFact } from '../../../rules/facts/recipients.ts';
import { isOwnId } from '../../../rules/own.ts';
import type { ServiceReport } from '../schema/inventory.ts';

/** The third parties that received something. */
export const serviceInventory = (facts: readonly RecipientFact[]): ServiceReport[] =>
  facts
    .map(({ name, id, owner, category, declared, requests, hosts, phases, receives }) => ({
      name,
      id,
      ...(id !== null && isOwnId(id) ? { own: true as const } : {}),
      owner,
      category,
      declared,
      requests: requests.length,
      byPhase: countByPhase(requests),
      hosts: [...hosts].toSorted(),
      phases: [...phases],
      receives: [...receives].toSorted(),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

function countByPhase(requests: RecipientFact['requests']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const {
    observation: { phase },
  } of requests)
    counts[phase] = (counts[phase] ?? 0) + 1;
  return counts;
}
