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
import { takeSteps } from './steps.ts';

const MAX_ATTEMPTS = 2;

/**
 * Runs a journey. Evidence is on disk when it resolves. If the browser dies meanwhile, the journey is made
 * once more with a new browser. Never throws for what a site does.
 * @throws UsageError when the browser does not start
 */
export async function runJourney(run: Run, crawl: SiteCrawl, choice: JourneyChoice): Promise<JourneyResult> {
  const { site } = crawl;
  const folder = run.directory.journeyFolder(site.id, choice);
  for (let attempt = 1; ; attempt += 1) {
    const live = await run.browsers.get((line) => run.progress.note(site, line));
    const result = await attemptJourney(run, crawl, { choice, live, folder });
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
  live: LiveBrowser;
  folder: string;
}

async function attemptJourney(run: Run, crawl: SiteCrawl, attempt: Attempt): Promise<JourneyResult> {
  const { choice, live, folder } = attempt;
  let profile: Profile;
  try {
    profile = await Profile.open({ ...live, redact: crawl.redact, folder });
  } catch (error) {
    return recordUnstarted(crawl, attempt, `no fresh profile could be made (${reasonOf(error)})`);
  }
  const { recorder } = profile;
  recordStart(recorder, crawl, attempt);
  const journey = new Journey(run, crawl, choice, profile);
  let result: JourneyResult;
  try {
    result = await takeSteps(journey);
  } catch (error) {
    result = journey.result('failed', reasonOf(error));
  }
  if (run.signal.aborted) result = { ...result, status: 'interrupted', reason: 'stopped by the user' };
  recordEnd(recorder, result);
  await profile.close();
  return result;
}

function recordStart(recorder: Recorder, { site }: SiteCrawl, { choice, live }: Attempt): void {
  recorder.record({
    kind: 'journey-start',
    version: EVIDENCE_VERSION,
    site: site.id,
    choice,
    startedAt: new Date().toISOString(),
    watcher: 'crawler',
    browser: live.name,
  });
}

function recordEnd(recorder: Recorder, { status, reason }: JourneyResult): void {
  recorder.record({ kind: 'journey-end', status, ...(reason === null ? {} : { reason }) });
}

/** Writes evidence of a journey that could not begin because the browser had died. */
async function recordUnstarted(crawl: SiteCrawl, attempt: Attempt, reason: string): Promise<JourneyResult> {
  await mkdir(attempt.folder, { recursive: true });
  const recorder = new Recorder(join(attempt.folder, 'evidence.ndjson'));
  const result: JourneyResult = { status: 'failed', reason, banner: false, pages: 0 };
  recordStart(recorder, crawl, attempt);
  recordEnd(recorder, result);
  await recorder.close();
  return result;
}
