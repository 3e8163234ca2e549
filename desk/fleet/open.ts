/** Opens the queue of a fleet: runs and their sites in the desk's database, jobs in pg-boss on the same. */
import { openBoss, type Boss } from '../jobs/boss.ts';
import { openPostgres, type Database } from '../store/database.ts';
import { rulesVersion } from './rules-version.ts';

export interface Fleet {
  readonly database: Database;
  readonly jobs: Boss;
  /** Version of the rules of this program. */
  readonly rules: string;
  close(): Promise<void>;
}

/** How soon the queue notices things. Tests are less patient. */
export interface FleetTiming {
  /** Seconds without a sign of life after which the site of a worker is done elsewhere. */
  heartbeatSeconds: number;
  /** Seconds between two looks for such sites. */
  superviseSeconds: number;
  /** Seconds between two looks for a site to do. */
  pollSeconds: number;
}

export const usualTiming: FleetTiming = { heartbeatSeconds: 90, superviseSeconds: 30, pollSeconds: 2 };

/** What a site's job says. */
export interface SiteJob {
  run: string;
  site: string;
}
/** What the last job of a run says. */
export interface RunJob {
  run: string;
}

/** Added to the version of the rules of runs whose policy has rules of its own: only workers that let them run take those. */
const OWN_RULES = '-own-rules';

/** The same queue for runs with rules of their own. */
export const withOwnRules = (fleet: Fleet): Fleet => ({ ...fleet, rules: `${fleet.rules}${OWN_RULES}` });

/** Names of the queues: those of another version of the rules are never taken from. */
export const siteQueue = (rules: string): string => `fleet-sites-${rules}`;
export const runQueue = (rules: string): string => `fleet-runs-${rules}`;

/** A job may take that long as long as its worker lives: a site of 500 pages, politely. */
const LONGEST_SECONDS = 12 * 60 * 60;
/** Attempts are counted in the table of sites; pg-boss is to try again until that says enough. */
const RETRIES = 100;

interface FleetOptions {
  timing?: FleetTiming | undefined;
  rules?: string | undefined;
  onError?: (reason: string) => void;
}

/** @throws UsageError when the address is no database that answers, or one of a newer version */
export async function openFleet(
  url: string,
  { timing = usualTiming, rules = rulesVersion(), onError }: FleetOptions = {},
): Promise<Fleet> {
  const database = await openPostgres(url);
  try {
    const jobs = await openBoss(database, {
      superviseIntervalSeconds: timing.superviseSeconds,
      monitorIntervalSeconds: timing.superviseSeconds,
      ...(onError ? { onError } : {}),
    });
    const close = async (): Promise<void> => {
      await jobs.stop({ patience: 0 }).catch(() => undefined);
      await database.close();
    };
    const options = {
      heartbeatSeconds: timing.heartbeatSeconds,
      expireInSeconds: LONGEST_SECONDS,
      retryLimit: RETRIES,
      retryDelay: 1,
      deleteAfterSeconds: 24 * 60 * 60,
    };
    const versions = [rules, `${rules}${OWN_RULES}`];
    for (const queue of versions.flatMap((version) => [siteQueue(version), runQueue(version)])) {
      await jobs.boss.createQueue(queue, options);
      await jobs.boss.updateQueue(queue, options);
    }
    return { database, jobs, rules, close };
  } catch (error) {
    await database.close();
    throw error;
  }
}
