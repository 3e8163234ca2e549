/** What waits for workers, and what they do, in numbers. */

/** The numbers of a fleet. */
export interface FleetNumbers {
  /** Sites that wait or are being crawled. */
  waiting: number;
  /** Sites that ended in the last ten minutes, a minute. */
  sitesAMinute: number;
  /** Age of the oldest site that waits, in seconds. */
  oldestSeconds: number;
  /** Sites that could not be crawled in the last day, by reason. */
  failures: Array<{ reason: string; count: number }>;
  runs: { open: number; assembling: number; failed: number };
}
