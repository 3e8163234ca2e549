/** What is kept of one site in one tab beside its log, as it is stored. */
import type { Phase } from '../../../rules/evidence/common.ts';
import type { Kind } from '../../../rules/evidence/index.ts';
import type { PhaseHow } from '../../live-state.ts';

export interface PageVisit {
  visit: number;
  /** Redacted. */
  url: string;
  finalUrl: string;
  status: number | null;
  outcome: 'loaded' | 'failed';
  reason?: string | undefined;
  title: string;
  /** Milliseconds since the record began. */
  at: number;
}

/** From `at` on everything is in this phase. */
export interface PhaseChange {
  at: number;
  phase: Phase;
  how: PhaseHow;
  /** English, one line: what it rests on. */
  because: string;
}

/** What is kept beside the log. Stored as it is. */
export interface RecordHead {
  tab: number;
  /** Which site of which policy, or the registrable domain. */
  siteKey: string;
  /** Milliseconds since 1970. */
  began: number;
  /** Address of the page as it is, for asking the browser about it; never shown or stored on disk. */
  pageUrl: string;
  /** Redacted. */
  page: string;
  visits: PageVisit[];
  phases: PhaseChange[];
  /** Address of each frame by the browser's number, as it is. */
  frames: Array<[number, string]>;
  /** `name domain` of cookies that changed since the record began, and of those that were seen being set. */
  touched: string[];
  attempts: string[];
  /** How much of each kind was left out. */
  cut: Partial<Record<Kind, number>>;
  /** What else could not be done. English, one line each. */
  notes: string[];
  /** What was not seen, and of which kinds of evidence it is: their rules come out inconclusive. */
  missed: Array<{ affects: string[]; reason: string }>;
  /** When a trusted click was last seen, milliseconds since the record began. */
  gesture: number;
  bannerSeen: 'looking' | 'none' | 'present';
  /** Whether its navigation was seen, or the extension came when the page was there already. */
  complete: boolean;
  /** The page's headers say `upgrade-insecure-requests`. */
  upgrades: boolean;
  characters: number;
}
