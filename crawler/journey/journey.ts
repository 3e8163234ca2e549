/** One journey: one fresh profile walking through one site with one choice. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { WantedCategory } from '../../watch/banner/categories.ts';
import type { JourneyChoice } from '../../rules/evidence/common.ts';
import { EVIDENCE_VERSION, type JourneyEnd } from '../../rules/evidence.ts';
import type { PolicySite } from '../../rules/policy.ts';
import { reasonOf } from '../errors.ts';
import { Profile, type ProfileOptions } from '../profile.ts';
import { Recorder } from '../capture/recorder.ts';
import type { Timeouts } from '../visit/visit.ts';
import { JourneySteps } from './steps.ts';

export interface JourneyPlan extends ProfileOptions {
  site: PolicySite;
  /** Registrable domains on which a page may end up. */
  allowedSites: ReadonlySet<string>;
  choice: JourneyChoice;
  /** For `category:<name>`: what it is called. */
  category?: WantedCategory | undefined;
  browserName: string;
  timeouts: Timeouts;
  /** How long to wait for a banner that is not there at load, in milliseconds. */
  waitForBanner: number;
  /** The pages to visit, once the front page has been seen: its address after redirects, and what it links to. */
  pagesOf(home: string, links: string[]): string[];
  signal: AbortSignal;
  /** Called before each page. */
  onPage?(number: number, total: number): void;
}

export interface JourneyResult {
  status: JourneyEnd['status'];
  reason: string | null;
  /** Whether a banner was seen. */
  banner: boolean;
  pages: number;
}

/** Never throws for what a site or the browser does; evidence is on disk when it resolves. */
export async function journey(plan: JourneyPlan): Promise<JourneyResult> {
  let run: Profile;
  try {
    run = await Profile.open(plan);
  } catch (error) {
    return neverBegun(plan, `no fresh profile could be made (${reasonOf(error)})`);
  }
  const { recorder } = run;
  begin(recorder, plan);
  const walk = new JourneySteps(run, plan);
  let result: JourneyResult;
  try {
    result = await walk.all();
  } catch (error) {
    result = { status: 'failed', reason: reasonOf(error), banner: walk.bannerSeen, pages: walk.pages };
  }
  if (plan.signal.aborted) result = { ...result, status: 'interrupted', reason: 'stopped by the user' };
  Object.assign(recorder, { visit: null });
  recorder.record({ kind: 'journey-end', status: result.status, ...(result.reason === null ? {} : { reason: result.reason }) });
  await run.close();
  return result;
}

function begin(recorder: Recorder, { site, choice, browserName }: JourneyPlan): void {
  recorder.record({ kind: 'journey-start', version: EVIDENCE_VERSION, site: site.id, choice, startedAt: new Date().toISOString(), watcher: 'crawler', browser: browserName });
}

/** The browser died between two journeys: what could not begin is in the evidence too. */
async function neverBegun(plan: JourneyPlan, reason: string): Promise<JourneyResult> {
  await mkdir(plan.folder, { recursive: true });
  const recorder = new Recorder(join(plan.folder, 'evidence.ndjson'));
  begin(recorder, plan);
  recorder.record({ kind: 'journey-end', status: 'failed', reason });
  await recorder.close();
  return { status: 'failed', reason, banner: false, pages: 0 };
}
