/** What a worker is given. */
import type { EvidenceStore } from '../evidence/store.ts';
import type { Fleet, FleetTiming } from './open.ts';
import type { Task } from './sites.ts';

/** What a worker does with a site: everything that the crawl itself is about. */
export interface Crafts {
  /** Crawls the site into a new run directory. How long its domain is to be left alone, in seconds. @throws Error with the reason */
  crawlSite(task: Task, out: string, signal: AbortSignal): Promise<{ rest: number }>;
  /** Makes one run of the runs in a folder. @throws Error with the reason */
  assemble(parts: string, about: string, out: string, signal: AbortSignal): Promise<void>;
}

export interface WorkerOptions {
  fleet: Fleet;
  /** Address of the database, for the desk that takes in the run. */
  url: string;
  store: EvidenceStore;
  crafts: Crafts;
  /** Folder for what is on its way. */
  work: string;
  /** Sites at the same time. */
  sites: number;
  /** Whether it ends when no run is left. */
  untilEmpty: boolean;
  /** Whether sites have addresses of their own: not where a mapping reaches them. */
  byAddress: boolean;
  signal: AbortSignal;
  say: (line: string) => void;
  timing?: FleetTiming | undefined;
  /** The current time; tests set it. */
  now?: (() => number) | undefined;
}
