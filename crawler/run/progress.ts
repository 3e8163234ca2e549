/** What a run reports while it goes on. */
import type { PolicySite } from '../../rules/policy/schema/site.ts';
import type { JourneyEnd } from '../../rules/evidence/index.ts';

/** How a journey ended. */
export interface JourneyResult {
  status: JourneyEnd['status'];
  reason: string | null;
  /** Whether a banner was seen. */
  banner: boolean;
  /** Pages visited. */
  pages: number;
}

/**
 * Shows the progress of a run on stderr; only results go to stdout. Journeys of a site overlap; `journey` is a name
 * such as `none` or `phone:accept`.
 */
export interface Progress {
  siteStarted(site: PolicySite): void;
  /** A visit begins. `total`: visits of the whole journey; null while the pages are not chosen yet. */
  page(site: PolicySite, journey: string, number: number, total: number | null): void;
  journeyDone(site: PolicySite, journey: string, result: JourneyResult): void;
  /** What is known of a site before all its journeys have ended, e.g. `9 violations before any choice`. */
  soFar(site: PolicySite, words: string): void;
  /** Something out of the ordinary, one line. */
  note(site: PolicySite, line: string): void;
  siteDone(site: PolicySite, done: SiteDone): void;
  /** Resolves when everything has been shown and the terminal is restored. */
  end(): Promise<void>;
}

/** The result of a site in one line. */
export interface SiteDone {
  verdict: 'compliant' | 'violations' | 'inconclusive';
  /** E.g. `3 violations, refusal not confirmed`. */
  words: string;
  pages: number;
  seconds: number;
}
