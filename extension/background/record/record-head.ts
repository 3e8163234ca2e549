/** What is stored of one site in one tab beside its log. */
import type { Phase } from '../../../rules/evidence/common.ts';
import type { Kind } from '../../../rules/evidence/index.ts';
import type { PhaseHow } from '../../messages/live-state.ts';

export interface PageVisit {
  visit: number;
  /** Redacted address. */
  url: string;
  finalUrl: string;
  status: number | null;
  outcome: 'loaded' | 'failed';
  reason?: string | undefined;
  title: string;
  /** Milliseconds since the record began. */
  at: number;
}

/** A change of phase: everything from `at` on is in this phase. */
export interface PhaseChange {
  at: number;
  phase: Phase;
  how: PhaseHow;
  /** Why: one line of English. */
  because: string;
}

/** The head of a record, stored beside its log. */
export interface RecordHead {
  tab: number;
  /** The site and its policy, or the registrable domain. */
  siteKey: string;
  /** Milliseconds since 1970. */
  began: number;
  /** Full address of the page, to ask the browser about it; never shown or stored on disk. */
  pageUrl: string;
  /** Redacted. */
  page: string;
  visits: PageVisit[];
  phases: PhaseChange[];
  /** Full address of each frame by the browser's number. */
  frames: Array<[number, string]>;
  /** `name domain` of cookies that changed since the record began, and of those with an observed write. */
  touched: string[];
  attempts: string[];
  /** The number of observations of each kind that were left out. */
  cut: Partial<Record<Kind, number>>;
  /** What else could not be done. One line of English each. */
  notes: string[];
  /** What was not seen, and the kinds of evidence that lack it: rules that need them are inconclusive. */
  missed: Array<{ affects: string[]; reason: string }>;
  /** The time of the last trusted click, in milliseconds since the record began. */
  gesture: number;
  bannerSeen: 'looking' | 'none' | 'present';
  /** Whether the extension saw the navigation, rather than a page that was already there. */
  complete: boolean;
  /** Whether the page's headers say `upgrade-insecure-requests`. */
  upgrades: boolean;
  characters: number;
}
