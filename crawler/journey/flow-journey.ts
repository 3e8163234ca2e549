/**
 * A journey of the policy's own: a fresh profile answers the banner, plays the flow, and visits the pages behind it. Not
 * logged in is not checked: without the text that only somebody who is logged in sees, the journey is unconfirmed.
 */
import { flowName } from '../../rules/evidence/devices.ts';
import { reasonOf } from '../errors.ts';
import type { PreparedFlow } from '../flow/prepare.ts';
import { PrivateRedactor } from '../flow/private-redactor.ts';
import type { Run } from '../run/run.ts';
import { beginJourney } from './attempt.ts';
import { FlowPlayer } from './flow-player.ts';
import type { SiteCrawl } from './site-crawl.ts';

/**
 * Makes the journey, and reports it. Evidence is on disk when this resolves. Never throws for what a site does.
 * @throws UsageError when the browser does not start, or the file system's error
 */
export async function runFlowJourney(run: Run, crawl: SiteCrawl, prepared: PreparedFlow): Promise<void> {
  const { choice, id } = prepared.journey;
  const name = flowName(id, crawl.device);
  const redact = new PrivateRedactor(crawl.redact, prepared.secrets.typed);
  const begun = await crawl.whenFree(choice, crawl.entry, async () =>
    run.signal.aborted ? null : beginJourney(run, crawl, { choice, flow: id, redact }),
  );
  if (begun === null) return;
  if ('result' in begun) return run.progress.journeyDone(crawl.site, name, begun.result);
  const { journey, entry } = begun;
  const player = new FlowPlayer(journey, prepared, redact);
  const ended = await player.play(entry).catch((error: unknown) => journey.result('failed', reasonOf(error)));
  const result = journey.end(ended);
  await journey.profile.close();
  run.progress.journeyDone(crawl.site, name, result);
}
