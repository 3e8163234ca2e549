/**
 * Who had the browser of an observation: a visitor, or somebody who had logged in. A policy may allow to members what
 * it does not allow to visitors.
 */
import type { Observation } from '../evidence/index.ts';
import type { Classified } from './classified.ts';
import { oncePerSite } from '../judge/site-view.ts';

/** An observation with its journey. */
interface Seen {
  journey: string;
  observation: Pick<Observation, 'seq'>;
}

/**
 * Gives whether an observation is of somebody who had logged in. The extension cannot tell: what it sees counts as a
 * member's, so that nothing is claimed of a visitor who may be logged in.
 */
export const ofMembers = oncePerSite((whole): ((seen: Seen) => boolean) => {
  const from = new Map<string, number>();
  for (const { journey, observation } of whole.all('login-area'))
    if (observation.state === 'entered') from.set(journey, observation.seq);
  for (const { journey, observation } of whole.all('journey-start'))
    if (observation.watcher === 'extension') from.set(journey, -1);
  return ({ journey, observation }) => observation.seq > (from.get(journey) ?? Infinity);
});

/** Of these sightings: a visitor's if any is. */
export const whoHas = (sightings: readonly Seen[], isMember: (seen: Seen) => boolean): 'visitor' | 'member' =>
  sightings.every(isMember) ? 'member' : 'visitor';

/**
 * What a member may have and a visitor may not counts where a visitor has it: a member's sightings beside those break
 * nothing.
 */
export function sightingsThatJudge<S extends Seen>(
  sightings: S[],
  { membersOnly }: Pick<Classified, 'membersOnly'>,
  isMember: (seen: Seen) => boolean,
): S[] {
  if (membersOnly === null) return sightings;
  const ofVisitors = sightings.filter((seen) => !isMember(seen));
  return ofVisitors.length > 0 ? ofVisitors : sightings;
}

/** What it is to those who have it in these sightings. */
export const toWhoHasIt = <F extends Classified>(
  fact: F,
  sightings: readonly Seen[],
  isMember: (seen: Seen) => boolean,
): F =>
  fact.membersOnly !== null && whoHas(sightings, isMember) === 'member'
    ? { ...fact, ...fact.membersOnly, membersOnly: null }
    : fact;
