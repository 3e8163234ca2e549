/** Whether a value can tell one visitor from another: its form, and how it compares between fresh profiles. */
import type { Phase, ValueShape } from '../evidence/common.ts';

/** One value as it was seen: in which profile (journey) and on which visit of it. */
export interface Sample {
  journey: string;
  visit: number | null;
  value: ValueShape;
}

/**
 * `identifier`: every fresh profile had its own. `constant`: two profiles had the same.
 * `unknown`: seen in one profile only.
 */
export type Identity = 'identifier' | 'constant' | 'unknown';

export function compareProfiles(samples: readonly Sample[]): Identity {
  const byJourney = new Map<string, Set<string>>();
  for (const { journey, value } of samples)
    byJourney.set(journey, (byJourney.get(journey) ?? new Set()).add(value.hash));
  const sets = [...byJourney.values()];
  if (sets.length < 2) return 'unknown';
  return share(sets) ? 'constant' : 'identifier';
}

const telling = ({ value: { shape } }: Sample): boolean =>
  shape !== 'empty' && shape !== 'boolean' && shape !== 'timestamp';

/**
 * The same for a reader who asks whether visitors have different values: compared at the same phase only, since a record
 * of the choice rightly differs between accept and reject, and without moments and switches, which differ without telling
 * anyone apart.
 */
export function compareVisitors(samples: ReadonlyArray<Sample & { phase: Phase }>): Identity {
  const byPhase = Map.groupBy(samples.filter(telling), ({ phase }) => phase);
  const compared = new Set([...byPhase.values()].map(compareProfiles));
  return compared.has('constant') ? 'constant' : compared.has('identifier') ? 'identifier' : 'unknown';
}

/** Long and varied enough to be a number made for one visitor: 12 characters and 40 bits at least, and not a moment in time. */
export const looksLikeIdentifier = ({ length, entropy, shape }: ValueShape): boolean =>
  length >= 12 && entropy >= 40 && shape !== 'timestamp' && shape !== 'url';

/** False where it was looked at on several visits of one profile and was another value each time. */
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

/** Whether one value is in two of the sets. Each value is looked at once: there may be thousands of visits. */
function share(sets: ReadonlyArray<ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  return sets.some((set) => {
    if ([...set].some((hash) => seen.has(hash))) return true;
    for (const hash of set) seen.add(hash);
    return false;
  });
}
