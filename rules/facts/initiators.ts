/** Who caused it, where it was seen more than once. Pure. */
import type { InitiatorStep } from '../evidence/common.ts';

/** The first chain that somebody was seen at the end of; one by elimination only where nobody was. */
export function clearestInitiator(chains: readonly InitiatorStep[][]): InitiatorStep[] {
  const told = chains.filter((steps) => steps.length > 0);
  return told.find((steps) => steps.at(-1)?.type !== 'inferred') ?? told[0] ?? [];
}
