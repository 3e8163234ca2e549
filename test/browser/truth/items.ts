/** What the meter counts: one thing that a browser did, or that a page declares, and what the evidence says. */
import { continuedFrom } from '../../../rules/evidence/continued.ts';
import type { JourneyEvidence, Kind, Observation, ObservationOf } from '../../../rules/evidence/index.ts';

/**
 * `captured`: an observation names it, and says of it what the page declares. `said`: a failure in the
 * evidence says that things of this kind may be missing. `silent`: neither. `false`: the evidence says
 * something of it that is not so. `not done`: the page declares it, the browser did not do it, and the evidence does
 * not say so; what a visitor's browser would have done is lost as well.
 */
export type Status = 'captured' | 'said' | 'silent' | 'false' | 'not done';

export interface Item {
  /** Kind of mechanism, or name of the set of pages. */
  kind: string;
  /** Mechanism or site. */
  id: string;
  what: string;
  status: Status;
  why?: string;
}

export type Found = Pick<Item, 'what' | 'status' | 'why'>;

const isKind = <K extends Kind>(observation: Observation, kind: K): observation is ObservationOf<K> =>
  observation.kind === kind;

/** The observations of one kind. */
export const allOf = <K extends Kind>(evidence: readonly Observation[], kind: K): Array<ObservationOf<K>> =>
  evidence.flatMap((each) => (isKind(each, kind) ? [each] : []));

/** `said` if a failure affects one of the kinds, else `silent`. */
export function lossOf(
  evidence: readonly Observation[],
  kinds: readonly string[],
): Pick<Item, 'status' | 'why'> {
  const said = allOf(evidence, 'failure').find(({ affects }) => affects.some((each) => kinds.includes(each)));
  return said ? { status: 'said', why: `${said.observer}: ${said.reason}` } : { status: 'silent' };
}

/** What a page declares and the browser did not do: `said` if a failure says so, else `not done`. */
export function undone(
  evidence: readonly Observation[],
  kinds: readonly string[],
): Pick<Item, 'status' | 'why'> {
  const loss = lossOf(evidence, kinds);
  return loss.status === 'said' ? loss : { status: 'not done' };
}

/**
 * Lost, or said to be lost only since the page's time did not pass, which happens to any page on a busy
 * machine.
 */
export const fallsShort = ({ status, why = '' }: Item): boolean =>
  ['silent', 'false', 'not done'].includes(status) || (status === 'said' && why.includes('page time'));

/** The observations of a journey without the copies of those of the journey that it goes on from. */
export function ownObservations(journey: JourneyEvidence): Observation[] {
  const until = continuedFrom(journey)?.until ?? -1;
  return journey.observations.filter(({ seq }) => seq > until);
}
