/** Chooses the clearest of several chains of initiators for one thing. */
import type { InitiatorStep } from '../evidence/common.ts';

/** The first chain that ends in an observed cause; one by elimination only if there is no such chain. */
export function clearestInitiator(chains: readonly InitiatorStep[][]): InitiatorStep[] {
  const told = chains.filter((steps) => steps.length > 0);
  return told.find((steps) => steps.at(-1)?.type !== 'inferred') ?? told[0] ?? [];
}
