/** What `crawl --queue` asks workers for: the command line hands it over, and the package of the fleet takes it. */
import type { Device } from '../../rules/evidence/common.ts';
import type { Language } from '../../rules/judge/finding.ts';
import type { SentFile } from './sent-files.ts';

/** A run that somebody asks workers for. */
export interface AskedRun {
  /** Text of the policy, and the file as the user named it. */
  policy: string;
  source: string;
  /** Options of `crawl` that each site is crawled with. */
  args: readonly string[];
  /** What they ask for, for a report of sites that nobody could crawl. */
  journeys: readonly string[];
  devices: readonly Device[];
  language: Language;
  /** What is written besides `report.json` and `report.html`, and how JUnit shows what could not be judged. */
  formats?: readonly string[];
  junitInconclusive?: 'skipped' | 'error';
  sites: ReadonlyArray<{ id: string; url: string }>;
  /** What the policy names beside it. */
  files: readonly SentFile[];
}

/** What `crawl --queue` hands over. */
export interface QueueRequest extends AskedRun {
  /** Address of the PostgreSQL that has the queue. */
  database: string;
  /** Where workers put the evidence; without it nobody waits for the run. */
  evidence: string | undefined;
  /** Run directory to make of it; by default in `runs/`, under the id of the run. */
  out: string | undefined;
  /** The earlier run to compare with: its directory, or `latest`; null for none. */
  baseline: string | null;
  signal: AbortSignal;
}
