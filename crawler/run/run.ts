/** One run: what all its sites and journeys share. Passed by reference; nobody copies its fields. */
import type { JourneyChoice } from '../../rules/evidence/common.ts';
import type { Policy, PolicySite } from '../../rules/policy/schema.ts';
import type { Browsers } from '../browser/pool.ts';
import type { ConnectTo } from '../network/connect-to.ts';
import type { ProbeOptions } from '../network/probe.ts';
import type { Timeouts } from '../timeouts.ts';
import type { Progress } from './progress.ts';
import type { RunDirectory } from './run-directory.ts';

export interface Run {
  readonly policy: Policy;
  readonly sites: readonly PolicySite[];
  readonly journeys: readonly JourneyChoice[];
  readonly directory: RunDirectory;
  readonly browsers: Browsers;
  /** How our own requests, those beside the browser, reach the sites. */
  readonly reach: { readonly connectTo: ConnectTo; readonly trust?: ProbeOptions['trust'] };
  readonly limits: {
    /** Pages a site, at most. */
    readonly pages: number;
    /** Sites side by side. */
    readonly concurrency: number;
  };
  readonly timeouts: Timeouts;
  /** Aborted when the user stops the run. */
  readonly signal: AbortSignal;
  readonly progress: Progress;
}
