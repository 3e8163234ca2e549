/** Whether a value can tell visitors apart: by its form, and by comparing fresh profiles. */
import type { Phase, ValueShape } from '../evidence/common.ts';

/** One value, with the journey and the visit in which it was seen. */
export interface Sample {
  journey: string;
  /** The journey's profile (`profiles`); journeys may share one. */
  profile: string;
  visit: number | null;
  value: ValueShape;
}

/**
 * How a value compares between fresh profiles. `identifier`: each profile had its own. `constant`: two
 * profiles had the same. `unknown`: only one profile had it.
 */
export type Identity = 'identifier' | 'constant' | 'unknown';

/** Compares the values of all profiles. */
export function compareProfiles(samples: readonly Sample[]): Identity {
  const byProfile = new Map<string, Set<string>>();
  for (const { profile, value } of samples)
    byProfile.set(profile, (byProfile.get(profile) ?? new Set()).add(value.hash));
  const sets = [...byProfile.values()];
  if (sets.length < 2) return 'unknown';
  return share(sets) ? 'constant' : 'identifier';
}

const telling = ({ value: { shape } }: Sample): boolean =>
  shape !== 'empty' && shape !== 'boolean' && shape !== 'timestamp';

/**
 * Compares the values of visitors in the same situation: only within a phase, since a record of the choice
 * rightly differs between accept and reject, and without timestamps and switches, which differ without
 * telling visitors apart.
 */
export function compareVisitors(samples: ReadonlyArray<Sample & { phase: Phase }>): Identity {
  const byPhase = Map.groupBy(samples.filter(telling), ({ phase }) => phase);
  const compared = new Set([...byPhase.values()].map(compareProfiles));
  return compared.has('constant') ? 'constant' : compared.has('identifier') ? 'identifier' : 'unknown';
}

/** Whether a value is empty, or says that there is none: it recognises nobody, whatever its name. */
export const holdsNothing = ({ shape, placeholder }: ValueShape): boolean =>
  shape === 'empty' || placeholder === true;

/**
 * Whether a value is long and varied enough to number visitors: 12 characters and 40 bits at least, and no
 * timestamp.
 */
export const looksLikeIdentifier = ({ length, entropy, shape, placeholder }: ValueShape): boolean =>
  placeholder !== true && length >= 12 && entropy >= 40 && shape !== 'timestamp' && shape !== 'url';

/** False if one journey saw another value on each of several visits. */
export function stableWithinProfile(samples: readonly Sample[]): boolean {
  const byJourney = new Map<string, Map<number | null, Set<string>>>();
  for (const { journey, visit, value } of samples) {
    const visits = byJourney.get(journey) ?? new Map<number | null, Set<string>>();
    byJourney.set(journey, visits.set(visit, (visits.get(visit) ?? new Set()).add(value.hash)));
  }
  return [...byJourney.values()].every((visits) => {
    const sets = [...visits.values()];
    return sets.length < 2 || share(sets);
  });
}

/** Whether two of the sets share a value. Looks at each value once: there may be thousands of visits. */
function share(sets: ReadonlyArray<ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  return sets.some((set) => {
    if ([...set].some((hash) => seen.has(hash))) return true;
    for (const hash of set) seen.add(hash);
    return false;
  });
}
