/** Runs a walk: a journey in a fresh profile, and the journey that goes on from it. */
import { rm } from 'node:fs/promises';
import type { JourneyChoice } from '../../rules/evidence/common.ts';
import type { JourneyResult } from '../run/progress.ts';
import type { Run } from '../run/run.ts';
import { continueJourney } from './continue-journey.ts';
import { attemptJourney, type Ended } from './attempt.ts';
import type { SiteCrawl } from './site-crawl.ts';
import type { Walk } from './walk.ts';

const MAX_ATTEMPTS = 2;

/**
 * Runs a walk, and reports each of its journeys when it has ended. Evidence is on disk when this resolves. A
 * stopped run begins no further journey. Never throws for what a site does.
 * @throws UsageError when the browser does not start, or the file system's error
 */
export async function runWalk(run: Run, crawl: SiteCrawl, { choice, next }: Walk): Promise<void> {
  const report = (journey: JourneyChoice, result: JourneyResult | null | undefined): void => {
    if (result) run.progress.journeyDone(crawl.site, crawl.nameOf(journey), result);
    crawl.journeyOver(journey);
  };
  try {
    const first = await makeJourney(run, crawl, choice);
    // Who hears that the journey has ended may read its evidence.
    if (next === null) await first?.journey?.profile.close();
    report(choice, first?.result);
    if (next === null) return;
    const second = first && (await goOn(run, crawl, first, next));
    report(next, second ?? (await runJourney(run, crawl, next)));
  } finally {
    for (const journey of [choice, next]) if (journey !== null) crawl.journeyOver(journey);
  }
}

/**
 * Runs one journey alone. Null if the run was stopped before its turn came.
 * @throws UsageError when the browser does not start, or the file system's error
 */
export async function runJourney(
  run: Run,
  crawl: SiteCrawl,
  choice: JourneyChoice,
): Promise<JourneyResult | null> {
  const ended = await makeJourney(run, crawl, choice);
  await ended?.journey?.profile.close();
  return ended?.result ?? null;
}

/** If the browser dies or the clock is set meanwhile, the journey is made once more. */
async function makeJourney(run: Run, crawl: SiteCrawl, choice: JourneyChoice): Promise<Ended | null> {
  for (let attempt = 1; ; attempt += 1) {
    const ended = await attemptJourney(run, crawl, choice);
    const lost = ended && lostBy(run, ended);
    if (lost === null || attempt === MAX_ATTEMPTS) return ended;
    await ended?.journey?.profile.close();
    await forget(run, crawl, choice, lost);
  }
}

/** Null if the second journey cannot go on from the first: then it is made alone, from its beginning. */
async function goOn(
  run: Run,
  crawl: SiteCrawl,
  first: Ended,
  next: JourneyChoice,
): Promise<JourneyResult | null> {
  if (first.journey === null) return null;
  let lost: string | null;
  try {
    const result = await continueJourney(first.journey, first.result, next);
    lost = lostBy(run, first);
    if (result === null || lost === null) return result;
  } finally {
    await first.journey.profile.close();
  }
  // The first journey is whole, so only the second is made again.
  await forget(run, crawl, next, lost);
  return null;
}

/** Why the journey has to be made again, in words; null if it has not, or if the run was stopped. */
function lostBy(run: Run, { live, journey }: Ended): string | null {
  if (run.signal.aborted) return null;
  return live.browser.connected ? (journey?.clock.jump ?? null) : 'the browser died';
}

async function forget(run: Run, crawl: SiteCrawl, choice: JourneyChoice, lost: string): Promise<void> {
  const { site } = crawl;
  const journey = crawl.nameOf(choice);
  run.progress.note(site, `${lost} during ${journey}; Cookiewacht makes the journey once more`);
  await rm(run.directory.journeyFolder(site.id, journey), { recursive: true, force: true });
}
