/** How long findings were open before they were fixed. */
import { daysBetween } from '../messages/amounts.ts';
import type { EarlierFinding } from '../document/schema/finding.ts';

/** Whole days from the run that first found each fixed finding to the run that no longer did. */
export const fixTimes = (earlier: readonly EarlierFinding[]): number[] =>
  earlier.flatMap(({ fate, firstSeen, since }) => {
    const days = fate === 'fixed' && firstSeen !== undefined ? daysBetween(firstSeen, since) : null;
    return days === null ? [] : [Math.max(0, days)];
  });

/** The median; of two middle values the lower, of none 0. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
