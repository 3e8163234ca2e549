/** Runs one journey: one fresh profile visits one site with one choice. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JourneyChoice } from '../../rules/evidence/common.ts';
import { EVIDENCE_VERSION } from '../../rules/evidence/index.ts';
import type { LiveBrowser } from '../browser/pool.ts';
import { Recorder } from '../capture/recorder.ts';
import { reasonOf } from '../errors.ts';
import { Profile } from '../profile.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { Run } from '../run/run.ts';
import { Journey } from './journey.ts';
import type { SiteCrawl } from './site-crawl.ts';
import { enter, takeSteps, type Entry } from './steps.ts';

const MAX_ATTEMPTS = 2;

/**
 * Runs a journey. Evidence is on disk when it resolves; null if the run was stopped before its turn came. If
 * the browser dies meanwhile, the journey is made once more with a new browser. Never throws for what a site
 * does.
 * @throws UsageError when the browser does not start
 */
export async function runJourney(
  run: Run,
  crawl: SiteCrawl,
  choice: JourneyChoice,
): Promise<JourneyResult | null> {
  const { site } = crawl;
  const folder = run.directory.journeyFolder(site.id, choice);
  for (let attempt = 1; ; attempt += 1) {
    const ended = await attemptJourney(run, crawl, { choice, folder });
    if (ended === null) return null;
    const { live, result } = ended;
    if (live.browser.connected || run.signal.aborted || attempt === MAX_ATTEMPTS) return result;
    run.progress.note(
      site,
      `the browser died during ${choice}; Cookiewacht makes the journey again with a new one`,
    );
    await rm(folder, { recursive: true, force: true });
  }
}

interface Attempt {
  choice: JourneyChoice;
  folder: string;
}

/** A journey that has visited its first page. */
interface Begun {
  live: LiveBrowser;
  journey: Journey;
  entry: Entry;
}

/** How an attempt ended, and in which browser. */
interface Ended {
  live: LiveBrowser;
  result: JourneyResult;
}

/** Null if the run was stopped before the journey's turn came. */
async function attemptJourney(run: Run, crawl: SiteCrawl, attempt: Attempt): Promise<Ended | null> {
  // The profile is opened when its turn has come, so that no profile waits in the browser's memory.
  const begun = await crawl.whenFree(attempt.choice, crawl.site.url, async () =>
    run.signal.aborted ? null : beginJourney(run, crawl, attempt),
  );
  if (begun === null || 'result' in begun) return begun;
  const { live, journey, entry } = begun;
  let result = await takeSteps(journey, entry).catch((error: unknown) =>
    journey.result('failed', reasonOf(error)),
  );
  if (run.signal.aborted) result = { ...result, status: 'interrupted', reason: 'stopped by the user' };
  recordEnd(journey.profile.recorder, result);
  await journey.profile.close();
  return { live, result };
}

async function beginJourney(run: Run, crawl: SiteCrawl, attempt: Attempt): Promise<Begun | Ended> {
  const { choice, folder } = attempt;
  const live = await run.browsers.get((line) => run.progress.note(crawl.site, line));
  let profile: Profile;
  try {
    profile = await Profile.open({ ...live, redact: crawl.redact, folder });
  } catch (error) {
    const reason = `no fresh profile could be made (${reasonOf(error)})`;
    return { live, result: await recordUnstarted(crawl, { ...attempt, live }, reason) };
  }
  recordStart(profile.recorder, crawl, { choice, live });
  const journey = new Journey(run, crawl, choice, profile);
  return { live, journey, entry: await enter(journey) };
}

interface Start {
  choice: JourneyChoice;
  live: LiveBrowser;
}

function recordStart(recorder: Recorder, { site }: SiteCrawl, { choice, live }: Start): void {
  recorder.record({
    kind: 'journey-start',
    version: EVIDENCE_VERSION,
    site: site.id,
    choice,
    startedAt: new Date().toISOString(),
    watcher: 'crawler',
    ...live.about,
  });
}

function recordEnd(recorder: Recorder, { status, reason }: JourneyResult): void {
  recorder.record({ kind: 'journey-end', status, ...(reason === null ? {} : { reason }) });
}

/** Writes evidence of a journey that could not begin because the browser had died. */
async function recordUnstarted(
  crawl: SiteCrawl,
  { folder, ...start }: Attempt & Start,
  reason: string,
): Promise<JourneyResult> {
  await mkdir(folder, { recursive: true });
  const recorder = new Recorder(join(folder, 'evidence.ndjson'));
  const result: JourneyResult = { status: 'failed', reason, banner: false, pages: 0 };
  recordStart(recorder, crawl, start);
  recordEnd(recorder, result);
  await recorder.close();
  return result;
}
