/** A crawl that the desk makes: by schedule, or because somebody asked. */
import * as z from 'zod';
import type { Actor } from './people.ts';

/** `taken-in`: its run is on the desk. */
export type CrawlState = 'waiting' | 'running' | 'taken-in' | 'failed';

export const crawlProgressSchema = z.object({
  /** Sites that are done, and all of them; null while their number is not known. */
  done: z.int().nonnegative(),
  total: z.int().positive().nullable(),
  /** What the crawl said last, one line. */
  line: z.string().max(300),
});
export type CrawlProgress = z.infer<typeof crawlProgressSchema>;

export const crawlProblemSchema = z.object({
  /**
   * `died`: it ended without a run. `late`: it was not done within its hours. `wrong`: it could not begin, e.g. for the policy.
   * `refused`: the desk did not take its run.
   */
  kind: z.enum(['died', 'late', 'wrong', 'refused']),
  /** In its own words. */
  detail: z.string().max(600),
});
export type CrawlProblem = z.infer<typeof crawlProblemSchema>;

/** A crawl, as pages show it. */
export interface CrawlView {
  id: string;
  /** Id of the schedule. */
  schedule: string;
  /** Ids of sites; all of the policy if empty. */
  sites: string[];
  askedAt: string;
  askedBy: Actor;
  state: CrawlState;
  attempt: number;
  startedAt: string | null;
  endedAt: string | null;
  progress: CrawlProgress | null;
  /** Why it failed, or why it is tried once more. */
  problem: CrawlProblem | null;
  /** The run that it led to: SHA-256 of its manifest. */
  manifest: string | null;
}

/** What can be crawled, and what is. */
export interface CrawlingView {
  schedules: Array<{ id: string; sites: string[] }>;
  /** Newest first. */
  crawls: CrawlView[];
}
