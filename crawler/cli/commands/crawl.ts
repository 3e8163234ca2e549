/** `cookiewacht crawl`: from options to a run directory, a summary and an outcome. */
import * as z from 'zod';
import type { Device } from '../../../rules/evidence/common.ts';
import { noticeOf } from '../../../reports/runs/notice.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { messages } from '../../../reports/messages/index.ts';
import { browserOf } from '../../../reports/present/browser.ts';
import { UsageError } from '../../errors.ts';
import { defaultEngine } from '../../browser/engines.ts';
import type { BrowserFacts, BrowserPool } from '../../browser/pool.ts';
import { bySite } from '../../flow/prepare.ts';
import { productName } from '../../run/product.ts';
import type { Run } from '../../run/run.ts';
import { defineCommand, list, text } from '../command.ts';
import { crawlOptions, readCrawlRequest, type CrawlOptions, type CrawlRequest } from '../crawl-request.ts';
import { crawlAndKeep, openRun } from '../kept-crawl.ts';
import type { Outcome } from '../exit-code.ts';
import type { LoadedPolicy } from '../load-policy.ts';
import { complain, printResult, say } from '../output.ts';
import { allowCodeOption } from '../allow-code.ts';
import type { DeskAddress } from '../review/address.ts';
import { greet, pushedLine, pushRun } from '../review/push.ts';
import { confirmBundledPolicy, namesNothing } from '../confirm.ts';
import { withBrowser } from '../reach.ts';
import { queueCrawl, queueOptions } from '../queue-crawl.ts';
import { postToWebhook } from '../webhook.ts';
import { withRun } from '../with-run.ts';

/** The `crawl` command. */
export const crawl = defineCommand({
  name: 'crawl',
  description: 'crawl the sites of a policy with and without consent, judge them, and write a report',
  examples: {
    'crawl --policy policy.yaml': 'the sites of a policy',
    'crawl https://www.example.nl': 'any site, by the built-in policy',
    'crawl --policy policy.yaml --site shop --journey none reject': 'one site, two of its journeys',
    'crawl --policy policy.yaml --map www.example.nl=http://localhost:3000 --page /services':
      'one page of a development server, as if it were the site',
    'crawl --policy policy.yaml --device desktop phone':
      'as visitors with a computer and with a phone see them',
    'crawl --policy policy.yaml --baseline latest --fail-on new:high --format sarif junit':
      'every night, in CI',
    'crawl --policy policy.yaml --decisions https://desk.example.nl --desk https://desk.example.nl':
      'with what was decided on the review desk, which gets the run',
    'crawl --policy group.yaml --queue postgresql://desk@db/desk --evidence s3://evidence':
      'thousands of sites, by the workers of several machines',
  },
  takes: {
    '[addresses...]': 'sites to judge by the built-in policy; with --policy: its sites or pages to crawl',
  },
  args: z.array(z.string()),
  options: z.object({
    ...crawlOptions,
    policy: text('--policy <file>', 'policy file; cqt is the bundled policy of CQT Groep'),
    site: list('--site <id...>', 'crawl only these sites of the policy'),
    allowCode: allowCodeOption,
    desk: text('--desk <url>', 'review desk to hand the run in at (token: COOKIEWACHT_DESK_TOKEN)'),
    decisions: text(
      '--decisions <from>',
      'address of a review desk, or a file: what was decided there counts as waivers of this run',
    ),
    ...queueOptions,
  }),
  run: async (addresses, options) => {
    if (namesNothing(addresses, options)) await confirmBundledPolicy(options.site);
    if (options.queue !== undefined) return queueCrawl(addresses, options, options.queue);
    return (await crawlAndReport(addresses, options)).outcome;
  },
});

/** The report of a crawl, and the outcome that decides the exit code. */
export interface CrawlResult {
  report: Report;
  outcome: Outcome;
}

/**
 * Crawls, judges, and writes and prints the report. `given`: a policy that is loaded already.
 * @throws UsageError for a fault that shows before the first visit; nothing has been written then
 */
export async function crawlAndReport(
  positional: readonly string[],
  options: CrawlOptions,
  given?: LoadedPolicy,
): Promise<CrawlResult> {
  const request = await readCrawlRequest(positional, options, given);
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
