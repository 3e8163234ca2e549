/** One attempt at a journey: one fresh profile visits one site with one choice. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { JourneyChoice } from '../../rules/evidence/common.ts';
import { flowName } from '../../rules/evidence/devices.ts';
import type { LiveBrowser } from '../browser/pool.ts';
import type { Redactor } from '../capture/redactor.ts';
import { Recorder } from '../capture/recorder.ts';
import { reasonOf } from '../errors.ts';
import { Profile } from '../profile.ts';
import { EVIDENCE_FILE } from '../run/evidence-files.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { Run } from '../run/run.ts';
import { endOf, startOf, type Start } from './ends.ts';
import { Journey } from './journey.ts';
import type { SiteCrawl } from './site-crawl.ts';
import { readStatementElsewhere } from './statement-elsewhere.ts';
import { enter, takeSteps, type Entry } from './steps.ts';
import { tryKeyboard } from './try-keyboard.ts';

/** How an attempt ended, and in which browser. */
export interface Ended {
  live: LiveBrowser;
  result: JourneyResult;
  /** Its profile is still open. Null if it could not begin. */
  journey: Journey | null;
}

/** A journey that has visited its first page. */
interface Begun {
  live: LiveBrowser;
  journey: Journey;
  entry: Entry;
}

/**
 * Makes the journey. Null if the run was stopped before its turn came. Never throws for what a site does.
 * @throws UsageError when the browser does not start
 */
export async function attemptJourney(
  run: Run,
  crawl: SiteCrawl,
  choice: JourneyChoice,
): Promise<Ended | null> {
  // The profile is opened when its turn has come, so that no profile waits in the browser's memory.
  const begun = await crawl.whenFree(choice, crawl.entry, async () =>
    run.signal.aborted ? null : beginJourney(run, crawl, { choice }),
  );
  if (begun === null || 'result' in begun) return begun;
  const { live, journey, entry } = begun;
  const beside: Array<ReturnType<typeof tryKeyboard>> = [];
  const ended = await takeSteps(journey, entry, () => beside.push(tryKeyboard(journey, live))).catch(
    (error: unknown) => journey.result('failed', reasonOf(error)),
  );
  if (choice === crawl.walks[0]?.choice && ended.status !== 'failed' && crawl.only === undefined)
    await readStatementElsewhere(journey, live, entry.behind?.links ?? entry.links);
  const tried = await Promise.all(beside);
  if (ended.status === 'complete') for (const record of tried) record?.();
  const result = journey.end(ended);
  return { live, journey, result };
}

/** What the run asked for that is not the whole site itself. */
const askedOf = (
  { reach: { maps = [] } }: Run,
  { only, redact }: SiteCrawl,
): Pick<Start, 'mapped' | 'onlyPages'> => ({
  ...(maps.length > 0 ? { mapped: [...maps] } : {}),
  ...(only ? { onlyPages: only.map(redact.url) } : {}),
});

/** What a journey is to be. */
interface Wanted {
  choice: JourneyChoice;
  /** Id of the policy's own journey that it is. */
  flow?: string;
  /** The site's own where left out. */
  redact?: Redactor;
}

/** Opens the profile of a journey, and visits its first page. */
export async function beginJourney(
  run: Run,
  crawl: SiteCrawl,
  { choice, flow, redact = crawl.redact }: Wanted,
): Promise<Begun | Ended> {
  const live = await run.browsers.get((line) => run.progress.note(crawl.site, line));
  const folder = run.directory.journeyFolder(
    crawl.site.id,
    flow === undefined ? crawl.nameOf(choice) : flowName(flow, crawl.device),
  );
  const { site, device } = crawl;
  const start = startOf({
    site: site.id,
    choice,
    ...(device === 'desktop' ? {} : { device }),
    ...(run.privacySignal === undefined ? {} : { signal: run.privacySignal }),
    ...(flow === undefined ? {} : { flow }),
    ...live.about,
    ...askedOf(run, crawl),
  });
  let profile: Profile;
  try {
    profile = await Profile.open({ ...live, redact, folder, device, privacySignal: run.privacySignal });
  } catch (error) {
    const reason = `no fresh profile could be made (${reasonOf(error)})`;
    const result: JourneyResult = { status: 'failed', reason, banner: false, pages: 0 };
    // Evidence of a journey that could not begin because the browser had died.
    await mkdir(folder, { recursive: true });
    const recorder = new Recorder(join(folder, EVIDENCE_FILE));
    recorder.record(start);
    recorder.record(endOf(result));
    await recorder.close();
    return { live, result, journey: null };
  }
  profile.network.listen({
    finished: ({ request, mainFrame }) => crawl.ownHosts.saw(request.url, mainFrame),
  });
  profile.recorder.record(start);
  const journey = new Journey(run, crawl, { start, profile });
  return { live, journey, entry: await enter(journey) };
}
