/**
 * Journeys that share a walk: one goes on, in the same profile, where another was. Its own file begins there;
 * joined with what came before, it is the evidence of a whole journey.
 */
import { journeyName } from './devices.ts';
import type { JourneyEvidence, Observation } from './index.ts';

const isOwn = ({ kind }: Observation): boolean => kind === 'journey-start' || kind === 'journey-end';

/** The name of the journey that this one goes on from, and its last observation that belongs to this one too; or null. */
export function continuedFrom({
  observations,
}: Pick<JourneyEvidence, 'observations'>): { journey: string; until: number } | null {
  const start = observations.find((observation) => observation.kind === 'journey-start');
  if (!start?.continues) return null;
  const { choice, until } = start.continues;
  return { journey: journeyName(choice, start.device), until };
}

/**
 * The journeys as rules read them: one that goes on from another begins with the observations of that one, in
 * copies. Numbers, times and visits go on, so the whole is in order.
 * @throws Error when the evidence lacks what a journey goes on from
 */
export function joinContinued(journeys: readonly JourneyEvidence[]): JourneyEvidence[] {
  return journeys.map((journey) => {
    const from = continuedFrom(journey);
    if (from === null) return journey;
    const before = journeys.find((each) => each.journey === from.journey);
    if (!before?.observations.some(({ seq }) => seq === from.until))
      throw new Error(`${journey.journey} goes on from ${from.journey}, whose evidence is not complete`);
    const shared = before.observations.filter((each) => each.seq <= from.until && !isOwn(each));
    const [start, ...own] = journey.observations;
    return {
      ...journey,
      observations: [...(start ? [start] : []), ...shared.map((each) => ({ ...each })), ...own],
    };
  });
}
