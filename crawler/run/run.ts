/**
 * One run: everything that its sites and journeys share. It is passed by reference; only a site that is
 * crawled again has one with other browsers.
 */
import type { Device, JourneyChoice, PrivacySignal } from '../../rules/evidence/common.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import type { PolicySite } from '../../rules/policy/schema/site.ts';
import type { Browsers } from '../browser/pool.ts';
import type { ConnectTo } from '../network/connect-to.ts';
import type { Inside } from '../network/inside.ts';
import type { SiteMap } from '../network/map.ts';
import type { ProbeOptions } from '../network/probe.ts';
import type { Timeouts } from '../timeouts.ts';
import type { PreparedFlow } from '../flow/prepare.ts';
import type { Progress } from './progress.ts';
import type { RunDirectory } from './run-directory.ts';

/** The context of a run. */
export interface Run {
  readonly policy: Policy;
  readonly sites: readonly PolicySite[];
  /** The only pages to visit, by id of their site; a site that is not in it is crawled as a whole. */
  readonly onlyPages?: ReadonlyMap<string, readonly string[]>;
  readonly journeys: readonly JourneyChoice[];
  /** The devices that each journey is made with; a desktop alone where left out. */
  readonly devices?: readonly Device[] | undefined;
  /** What the browser tells every site; nothing where left out. */
  readonly privacySignal?: PrivacySignal | undefined;
  /** The policy's own journeys that are made, by id of their site. */
  readonly flows?: ReadonlyMap<string, readonly PreparedFlow[]>;
  readonly directory: RunDirectory;
  readonly browsers: Browsers;
  /** How requests outside the browser reach the sites. */
  readonly reach: {
    readonly connectTo: ConnectTo;
    readonly trust?: ProbeOptions['trust'];
    /** Name servers to ask; those of the system by default. */
    readonly nameServers?: readonly string[];
    /** What may be reached that is not public: everything, or the addresses (`host:port`) that the user named. */
    readonly inside?: Inside;
    /** Hosts that another server answers for. */
    readonly maps?: readonly SiteMap[];
  };
  readonly limits: {
    /** Maximum number of pages for each site. */
    readonly pages: number;
    /** Maximum number of visits at the same time. */
    readonly concurrency: number;
    /** Maximum number of visits to one host at the same time. */
    readonly perHost: number;
    /** Maximum number of visits a minute that begin at one host; undefined: no limit. */
    readonly rate?: number | undefined;
  };
  readonly timeouts: Timeouts;
  /** Aborted when the user stops the run. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
}
