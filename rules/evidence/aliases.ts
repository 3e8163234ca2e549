/** Hosts that DNS calls aliases: their requests go to whoever has the other name. */
import type { JourneyEvidence, Observation } from './index.ts';

/** The journeys as rules read them: a request to an alias knows the names behind its host, in a copy. */
export function joinAliases(
  journeys: readonly JourneyEvidence[],
  probe: readonly Observation[],
): JourneyEvidence[] {
  const names = new Map(
    probe.flatMap((each) => (each.kind === 'alias' ? [[each.host, each.names] as const] : [])),
  );
  if (names.size === 0) return [...journeys];
  const withAlias = (each: Observation): Observation => {
    const alias = each.kind === 'request' ? names.get(each.host) : undefined;
    return each.kind === 'request' && alias ? { ...each, alias } : each;
  };
  return journeys.map((journey) => ({ ...journey, observations: journey.observations.map(withAlias) }));
}
