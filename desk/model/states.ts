/**
 * The state of a finding. It is computed from what the nights saw, what people decided, and the date; it is never
 * stored.
 */
import * as z from 'zod';
import { endOf } from '../../reports/document/waivers.ts';
import { severities } from '../../rules/judge/finding.ts';
import type { Decision, Traits } from './decision.ts';

export const stateSchema = z.enum([
  /** First seen in the newest run of its site, nothing decided. */
  'new',
  /** Seen, nothing decided. */
  'open',
  /** Decided so, still seen. */
  'confirmed',
  'accepted',
  /** Accepted, in its last 14 days. */
  'ends-soon',
  /** The end date of an acceptance has passed, or its condition woke it: it counts again. */
  'lapsed',
  'not-ours',
  /** Somebody says that it is fixed; no run has looked since. */
  'claimed-fixed',
  /** A run looked for it, and it is gone. */
  'fixed',
  /** Fixed before, seen again. */
  'back',
  /** The newest run could not look. */
  'unknown',
]);
export type State = z.infer<typeof stateSchema>;

/** Somebody must decide these. */
export const toDecide: readonly State[] = ['new', 'back', 'lapsed', 'open'];
/** People let these stay: the queue leaves them out by default. */
export const letStay: readonly State[] = ['accepted', 'ends-soon', 'not-ours'];

/** What the nights saw of a finding. Times are those at which runs began: UTC, ISO 8601. */
export interface Seen {
  /** What the newest run of the site saw. */
  newest: 'seen' | 'gone' | 'not-looked-for';
  /** What the last run saw that could look. */
  lastLook: 'seen' | 'gone';
  /** When that run began. */
  lookedAt: string;
  /** The newest run is the first that saw it. */
  first: boolean;
  /** When the run began that saw it again after it was gone; null if it never was. */
  backAt: string | null;
  /** Where and how badly it was seen last. */
  traits: Traits;
}

/** A decision in force: no later one replaced it, and nobody undid it. */
export interface Decided {
  decision: Decision;
  /** UTC, ISO 8601. */
  at: string;
  /** As they were when it was decided. */
  traits: Traits;
}

/** The decisions in force: the last one, and a claim that came after it. */
export interface Decisions {
  last: Decided | null;
  claim: { at: string } | null;
}

/** Why an acceptance holds no longer. */
export type LapsedBy = 'date' | 'page' | 'site' | 'phase' | 'severity';

/** The state, and why an acceptance lapsed if it is `lapsed`. */
export interface Shown {
  state: State;
  lapsedBy: LapsedBy | null;
}

/** @param today the day of the reader, e.g. `2026-11-23` */
export function stateOf(seen: Seen, { last, claim }: Decisions, today: string): Shown {
  if (seen.lastLook === 'gone') return plain('fixed');
  // A run that began after the claim and saw it answers the claim.
  if (claim !== null && claim.at >= seen.lookedAt) return plain('claimed-fixed');
  if (last?.decision.kind === 'accepted') return acceptedState(last, last.decision, seen, today);
  if (seen.newest === 'not-looked-for') return plain('unknown');
  if (last?.decision.kind === 'not-ours') return plain('not-ours');
  const decidedSince = last !== null && (seen.backAt === null || last.at >= seen.backAt);
  if (decidedSince) return plain('confirmed');
  if (seen.backAt !== null) return plain('back');
  return plain(seen.first ? 'new' : 'open');
}

const plain = (state: State): Shown => ({ state, lapsedBy: null });

function acceptedState(
  { traits }: Decided,
  { until, condition }: Extract<Decision, { kind: 'accepted' }>,
  seen: Seen,
  today: string,
): Shown {
  const { daysLeft, endsSoon } = endOf({ until }, today);
  const lapsedBy = daysLeft < 0 ? 'date' : condition === 'none' ? null : changedBy(traits, seen.traits);
  if (lapsedBy !== null) return { state: 'lapsed', lapsedBy };
  return plain(endsSoon ? 'ends-soon' : 'accepted');
}

/** What of a finding is worse or elsewhere than it was; null if nothing is. */
export function changedBy(before: Traits, now: Traits): Exclude<LapsedBy, 'date'> | null {
  const more = (known: readonly string[], seen: readonly string[]): boolean =>
    seen.some((each) => !known.includes(each));
  if (severities.indexOf(now.severity) < severities.indexOf(before.severity)) return 'severity';
  if (more(before.sites, now.sites)) return 'site';
  if (more(before.phases, now.phases)) return 'phase';
  return more(before.pages, now.pages) ? 'page' : null;
}
