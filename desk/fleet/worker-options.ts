/** What a worker is given. */
import type { EvidenceStore } from '../evidence/store.ts';
import type { Fleet, FleetTiming } from './open.ts';
import type { Task } from './sites.ts';

/** Where the parts of a run are, what they do not tell, the earlier run to compare with, and the run to make. */
interface Assembled {
  parts: string;
  about: string;
  baseline: string | null;
  out: string;
}

/** A crawl that was ended, since its site asks to be left alone for longer than a worker waits. */
export class AskedToRest extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`the site asks to be left alone for ${seconds} s`);
    this.seconds = Math.min(seconds, LONGEST_REST);
  }
}

/** A site may name any time; in seconds. */
const LONGEST_REST = 6 * 60 * 60;

/** What a worker does with a site: everything that the crawl itself is about. */
export interface Crafts {
  /**
   * Crawls the site into a new run directory. How long its domain is to be left alone, in seconds.
   * @throws AskedToRest, and Error with the reason
   */
  crawlSite(task: Task, out: string, signal: AbortSignal): Promise<{ rest: number }>;
  /** Makes one run of the runs in a folder. @throws Error with the reason */
  assemble(made: Assembled, signal: AbortSignal): Promise<void>;
}

export interface WorkerOptions {
  fleet: Fleet;
  /** Address of the database, for the desk that takes in the run. */
  url: string;
  store: EvidenceStore;
  crafts: Crafts;
  /** Folder for what is on its way. */
  work: string;
  /** Whether it takes runs with rules of their own: these are programs. */
  allowCode?: boolean;
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
