/** Journeys that begin alike share a walk: `withdraw` goes on where `accept` has ended, in the same profile. */
import type { JourneyChoice } from '../../rules/evidence/common.ts';

/** A journey, and the one that goes on from it. */
export interface Walk {
  choice: JourneyChoice;
  next: JourneyChoice | null;
}

/** The walks that make these journeys. */
export function walksOf(journeys: readonly JourneyChoice[]): Walk[] {
  const next = journeys.includes('accept') && journeys.includes('withdraw') ? 'withdraw' : null;
  return journeys
    .filter((choice) => choice !== next)
    .map((choice) => ({ choice, next: choice === 'accept' ? next : null }));
}
