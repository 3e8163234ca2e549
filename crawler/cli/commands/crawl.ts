/** `cookiewacht crawl`: from options to a run directory, a summary and an outcome. */
import * as z from 'zod';
import { assembleReport } from '../../../reports/document/assemble.ts';
import { noticeOf } from '../../../reports/runs/notice.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import type { SiteReport } from '../../../reports/document/schema/site.ts';
import { messages } from '../../../reports/messages/index.ts';
import { browserOf } from '../../../reports/present/browser.ts';
import { visitedPages } from '../../../reports/formats/terminal/sites.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import { runIdOf } from '../../../rules/evidence/run-id.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { defaultEngine } from '../../browser/engines.ts';
import type { BrowserFacts, BrowserPool } from '../../browser/pool.ts';
import { createRedactor } from '../../capture/redactor.ts';
import { crawl as crawlRun } from '../../crawl.ts';
import { productName } from '../../run/product.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import type { Run } from '../../run/run.ts';
import { defineCommand, list, text } from '../command.ts';
import { crawlOptions, readCrawlRequest, type CrawlOptions, type CrawlRequest } from '../crawl-request.ts';
import type { Outcome } from '../exit-code.ts';
import { countOfViolations, judgeSite, type JudgedSite } from '../judge-site.ts';
import type { LoadedPolicy } from '../load-policy.ts';
import { printResult, say, writeReports } from '../output.ts';
import { confirmBundledPolicy, namesNothing } from '../confirm.ts';
import { withBrowser } from '../reach.ts';
import { writePolicy, writeRunManifest } from '../run-files.ts';
import { withFirstResults } from '../progress/first-results.ts';
import { postToWebhook } from '../webhook.ts';
import { withRun } from '../with-run.ts';

/** The `crawl` command. */
export const crawl = defineCommand({
  name: 'crawl',
  description: 'crawl the sites of a policy with and without consent, judge them, and write a report',
  takes: {
    '[addresses...]': 'sites to judge by the built-in policy; with --policy: its sites or pages to crawl',
  },
  args: z.array(z.string()),
  options: z.object({
    ...crawlOptions,
    policy: text('--policy <file>', 'policy file; cqt is the bundled policy of CQT Groep'),
    site: list('--site <id...>', 'crawl only these sites of the policy'),
  }),
  run: async (addresses, options) => {
    if (namesNothing(addresses, options)) await confirmBundledPolicy(options.site);
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
  return withBrowser(options, request.reach, (browsers, reach) =>
    crawlWith(browsers, { ...request, reach }, options),
  );
}

async function crawlWith(
  browsers: BrowserPool,
  request: CrawlRequest,
  { out }: CrawlOptions,
): Promise<CrawlResult> {
  const { loaded, selection, journeys, limits, reach, threshold } = request;
  const { sites } = selection;
  const { policy } = loaded;
  if (request.baseline === 'none-yet') say(messages('en').sentence.firstNight);
  const startedAt = new Date();
  const directory = await RunDirectory.create(out, startedAt);
  await writePolicy(directory, loaded);
  const headline = ({ browser, engine = defaultEngine }: BrowserFacts): string => {
    const count = `${sites.length} ${sites.length === 1 ? 'site' : 'sites'}`;
    const named = browserOf({ browser, engine }, messages('en'));
    return `${productName} · ${policy.name}, ${count} · ${named} · journeys ${journeys.join(', ')}`;
  };
  const setup = { policy, ...selection, journeys, limits, reach, browsers, directory, headline };
  return withRun(setup, async (run) => {
    const judged = await crawlAndJudge(run, loaded, startedAt);
    const report = reportOf(run, request, { judged, startedAt, about: (await browsers.get()).about });
    await publish(run, request, report);
    const { findings } = report;
    const outcome: Outcome = run.signal.aborted
      ? { kind: 'stopped' }
      : { kind: 'judged', findings, sites: report.sites, ...threshold };
    return { report, outcome };
  });
}

/** The judged sites by id, in the order in which their crawls ended. */
async function crawlAndJudge(run: Run, loaded: LoadedPolicy, now: Date): Promise<Map<string, JudgedSite>> {
  const judged = new Map<string, JudgedSite>();
  const progress = withFirstResults(run, loaded, now);
  await crawlRun({ ...run, progress }, (crawled) => {
    const { site, seconds } = crawled;
    const result = judgeSite(loaded, crawled, { requestedJourneys: run.journeys, now });
    judged.set(site.id, result);
    const { report, findings } = result;
    const pages = visitedPages(report);
    progress.siteDone(site, {
      verdict: report.verdict,
      words: summaryOf(report, findings),
      pages,
      seconds,
    });
  });
  return judged;
}

interface Crawled {
  judged: ReadonlyMap<string, JudgedSite>;
  startedAt: Date;
  about: BrowserFacts;
}

function reportOf(
  run: Run,
  { loaded, language, baseline }: CrawlRequest,
  { judged, startedAt, about }: Crawled,
): Report {
  const { policy, source, hash } = loaded;
  return assembleReport({
    run: {
      id: runIdOf(startedAt),
      tool: productName,
      browser: about.browser,
      engine: about.engine ?? defaultEngine,
      startedAt: startedAt.toISOString(),
      endedAt: new Date().toISOString(),
      journeys: [...run.journeys],
      ...askedOf(run),
      language,
      interrupted: run.signal.aborted,
      policy: { name: policy.name, source, hash },
    },
    sites: run.sites.flatMap(({ id }) => judged.get(id)?.report ?? []),
    findings: [...judged.values()].flatMap(({ findings }) => findings),
    rules: catalogue,
    baseline,
    policy,
  });
}

/** What the run was asked for that is not the whole sites themselves. */
function askedOf({ reach: { maps = [] }, onlyPages }: Run): Pick<Report['run'], 'mapped' | 'onlyPages'> {
  const pages = [...(onlyPages?.values() ?? [])].flat();
  return {
    ...(maps.length > 0 ? { mapped: [...maps] } : {}),
    ...(pages.length > 0 ? { onlyPages: pages.map(createRedactor().url) } : {}),
  };
}

/** Writes the report files and the manifest, prints the summary, and posts to the webhook. */
async function publish({ directory }: Run, request: CrawlRequest, report: Report): Promise<void> {
  const { loaded, formats, language, terminalLanguage, junitInconclusive, signWith, webhook } = request;
  const { startedAt, endedAt } = report.run;
  await writeReports(directory, report, formats, { language, junitInconclusive });
  await writeRunManifest(directory, { report, loaded, startedAt, endedAt, signWith });
  await printResult(directory, report, formats, { language: terminalLanguage, junitInconclusive });
  if (webhook === null) return;
  const failure = await postToWebhook(webhook, noticeOf(report, language));
  if (failure !== null) say(`The notification was not delivered: ${failure}. The verdict does not change.`);
}

/** E.g. `3 violations, not fully checked: the refusal was not confirmed`. */
function summaryOf({ unchecked }: SiteReport, findings: readonly Finding[]): string {
  const parts = [
    countOfViolations(findings) ?? [],
    ...(unchecked.length > 0 ? [`not fully checked: ${unchecked[0] ?? ''}`] : []),
  ].flat();
  return parts.join(', ') || 'compliant';
}
