/** Makes a journey in the profile of another one, from where that one was. */
import type { JourneyChoice } from '../../rules/evidence/common.ts';
import { reasonOf } from '../errors.ts';
import type { JourneyResult } from '../run/progress.ts';
import { Journey } from './journey.ts';
import { withdrawSteps } from './withdraw.ts';

/**
 * Goes on from a journey that has ended. If its choice was not confirmed, there is nothing to withdraw, and
 * this journey ends as that one did. Null if it cannot go on, and has to be made from its beginning: the first
 * one did not get to the site, was interrupted, or the profile could not be brought back to what it was.
 */
export async function continueJourney(
  first: Journey,
  { status, reason }: JourneyResult,
  choice: JourneyChoice,
): Promise<JourneyResult | null> {
  const { run, crawl, profile, fork } = first;
  if (status === 'failed' || first.stopped) return null;
  if (status === 'complete' && !(await fork?.state.restore().catch(() => false))) return null;
  const until = fork?.until ?? first.lastBeforeEnd;
  const start = { ...first.start, choice, continues: { choice: first.choice, until } };
  await profile.continueIn(run.directory.journeyFolder(crawl.site.id, crawl.nameOf(choice)), start, until);
  const journey = new Journey(run, crawl, { start, profile });
  journey.choiceStep.bannerSeen = first.choiceStep.bannerSeen;
  return journey.end(
    fork
      ? await withdrawSteps(journey, fork.accepted).catch((error: unknown) =>
          journey.result('failed', reasonOf(error)),
        )
      : journey.result(status, reason),
  );
}
