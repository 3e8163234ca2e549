/** Crawls as it was asked, and says what came of it: on the terminal, in files, to a webhook and to a desk. */
import type { Device } from '../../rules/evidence/common.ts';
import { noticeOf } from '../../reports/runs/notice.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import { messages } from '../../reports/messages/index.ts';
import { browserOf } from '../../reports/present/browser.ts';
import { UsageError } from '../errors.ts';
import { defaultEngine } from '../browser/engines.ts';
import type { BrowserFacts, BrowserPool } from '../browser/pool.ts';
import { bySite } from '../flow/prepare.ts';
import { productName } from '../run/product.ts';
import type { Run } from '../run/run.ts';
import type { CrawlOptions, CrawlRequest } from './crawl-request.ts';
import { crawlAndKeep, openRun } from './kept-crawl.ts';
import type { Outcome } from './exit-code.ts';
import { complain, printResult, say } from './output.ts';
import type { DeskAddress } from './review/address.ts';
import { greet, pushedLine, pushRun } from './review/push.ts';
import { postToWebhook } from './webhook.ts';
import { withBrowser } from './with-browser.ts';
import { withRun } from './with-run.ts';

/** The report of a crawl, and the outcome that decides the exit code. */
export interface CrawlResult {
  report: Report;
  outcome: Outcome;
}

/**
 * Crawls, judges, and writes and prints the report.
 * @throws UsageError for a fault that shows before the first visit; nothing has been written then
 */
export async function crawlAndReport(request: CrawlRequest, options: CrawlOptions): Promise<CrawlResult> {
  if (request.desk !== null) await sayIfAway(request.desk);
  return withBrowser(options, request.reach, (browsers, reach) =>
    crawlWith(browsers, { ...request, reach }, options),
  );
}

async function crawlWith(
  browsers: BrowserPool,
  request: CrawlRequest,
  { out }: CrawlOptions,
): Promise<CrawlResult> {
  const { loaded, selection, journeys, devices, privacySignal, limits, reach, threshold } = request;
  const flows = bySite(request.flows, loaded.policy);
  const { sites } = selection;
  const { policy } = loaded;
  if (request.baseline === 'none-yet') say(messages('en').sentence.firstNight);
  const startedAt = new Date();
  const directory = await openRun(out, request, startedAt);
  const headline = ({ browser, engine = defaultEngine }: BrowserFacts): string => {
    const count = `${sites.length} ${sites.length === 1 ? 'site' : 'sites'}`;
    const named = browserOf({ browser, engine }, messages('en'));
    const names = [...journeys, ...request.flows.map(({ journey }) => journey.id)];
    return `${productName} · ${policy.name}, ${count} · ${named} · journeys ${names.join(', ')}${onDevices(devices)}`;
  };
  const setup = {
    policy,
    ...selection,
    journeys,
    devices,
    privacySignal,
    flows,
    limits,
    reach,
    browsers,
    directory,
    headline,
  };
  return withRun(setup, async (run) => {
    const report = await crawlAndKeep(run, request, startedAt);
    await publish(run, request, report);
    if (request.desk !== null) await handIn(directory.shown, request.desk);
    const { findings } = report;
    const outcome: Outcome = run.signal.aborted
      ? { kind: 'stopped' }
      : { kind: 'judged', findings, sites: report.sites, ...threshold };
    return { report, outcome };
  });
}

/** Prints the summary, and posts to the webhook. */
async function publish({ directory }: Run, request: CrawlRequest, report: Report): Promise<void> {
  const { formats, language, terminalLanguage, junitInconclusive, webhook } = request;
  await printResult(directory, report, formats, { language, terminalLanguage, junitInconclusive });
  if (webhook === null) return;
  const failure = await postToWebhook(webhook, noticeOf(report, language));
  if (failure !== null)
    complain(`The notification was not delivered: ${failure}. The verdict does not change.`);
}

/**
 * A desk that does not answer now may do so when the run is there.
 * @throws UsageError for an address or a token that will not do then either
 */
async function sayIfAway(desk: DeskAddress): Promise<void> {
  const refused = await greet(desk);
  if (refused === null) return;
  if (!refused.away) throw new UsageError(`--desk: ${refused.failed}`, refused.advice);
  complain(
    `${refused.failed}. The crawl goes on; the run is handed in at its end, if the desk answers then.`,
  );
}

/** The verdict is what the sites did: whether a desk took the run changes nothing about it. */
async function handIn(run: string, desk: DeskAddress): Promise<void> {
  const pushed = await pushRun(run, desk);
  if (!('failed' in pushed)) return say(pushedLine(pushed, desk));
  complain(
    `The run was not handed in: ${pushed.failed}; ${pushed.advice}. The verdict does not change. ` +
      `Then: cookiewacht push ${run} --desk ${desk.origin.origin}`,
  );
}

/** E.g. `, each on desktop and phone`; nothing to say of a desktop alone. */
const onDevices = (devices: readonly Device[]): string =>
  devices.every((device) => device === 'desktop') ? '' : `, each on ${devices.join(' and ')}`;
