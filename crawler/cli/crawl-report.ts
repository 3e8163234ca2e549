/** Crawls, judges, and assembles the report: without a word to anyone and without a file but the evidence. */
import { assembleReport } from '../../reports/document/assemble.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import type { SiteReport } from '../../reports/document/schema/site.ts';
import { visitedPages } from '../../reports/formats/terminal/sites.ts';
import { runIdOf } from '../../rules/evidence/run-id.ts';
import type { Finding } from '../../rules/judge/finding.ts';
import { defaultEngine } from '../browser/engines.ts';
import type { BrowserFacts } from '../browser/pool.ts';
import { createRedactor } from '../capture/redactor.ts';
import { crawl } from '../crawl.ts';
import { productName } from '../run/product.ts';
import type { Run } from '../run/run.ts';
import type { CrawlRequest } from './crawl-request.ts';
import { countOfViolations, judgeSite, type JudgedSite } from './judge-site.ts';
import type { LoadedPolicy } from './load-policy.ts';
import { withFirstResults } from './progress/first-results.ts';

/** What a report is made by, beside the run. */
type ReportRequest = Pick<CrawlRequest, 'loaded' | 'language' | 'baseline'> &
  Partial<Pick<CrawlRequest, 'reportUrl'>>;

/** Crawls the sites of the run and judges them. */
export async function crawlForReport(run: Run, request: ReportRequest, startedAt: Date): Promise<Report> {
  const began = performance.now();
  const judged = await crawlAndJudge(run, request.loaded, startedAt);
  const { about } = await run.browsers.get();
  // The clock of the system may have been set meanwhile.
  const endedAt = new Date(startedAt.getTime() + performance.now() - began);
  return reportOf(run, request, { judged, startedAt, endedAt, about });
}

/** The judged sites by id, in the order in which their crawls ended. */
async function crawlAndJudge(run: Run, loaded: LoadedPolicy, now: Date): Promise<Map<string, JudgedSite>> {
  const judged = new Map<string, JudgedSite>();
  const progress = withFirstResults(run, loaded, now);
  await crawl({ ...run, progress }, (crawled) => {
    const { site, seconds } = crawled;
    const { journeys: requestedJourneys, devices } = run;
    const result = judgeSite(loaded, crawled, {
      requestedJourneys,
      devices,
      flows: flowIds(run, site.id),
      now,
    });
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
  endedAt: Date;
  about: BrowserFacts;
}

function reportOf(
  run: Run,
  { loaded, language, baseline, reportUrl = null }: ReportRequest,
  { judged, startedAt, endedAt, about }: Crawled,
): Report {
  const { policy, source, hash } = loaded;
  return assembleReport({
    run: {
      id: runIdOf(startedAt),
      tool: productName,
      browser: about.browser,
      engine: about.engine ?? defaultEngine,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt.toISOString(),
      journeys: [...run.journeys],
      devices: [...(run.devices ?? ['desktop'])],
      ...(run.privacySignal === undefined ? {} : { signal: run.privacySignal }),
      ...flowsOf(run),
      ...askedOf(run),
      ...(reportUrl === null ? {} : { reportUrl: reportUrl.href }),
      language,
      interrupted: run.signal.aborted,
      policy: { name: policy.name, source, hash },
    },
    sites: run.sites.flatMap(({ id }) => judged.get(id)?.report ?? []),
    findings: [...judged.values()].flatMap(({ findings }) => findings),
    rules: loaded.rules,
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

/** E.g. `3 violations, not fully checked: the refusal was not confirmed`. */
function summaryOf({ unchecked }: SiteReport, findings: readonly Finding[]): string {
  const parts = [
    countOfViolations(findings) ?? [],
    ...(unchecked.length > 0 ? [`not fully checked: ${unchecked[0] ?? ''}`] : []),
  ].flat();
  return parts.join(', ') || 'compliant';
}

const flowIds = ({ flows }: Run, site: string): string[] =>
  (flows?.get(site) ?? []).map(({ journey }) => journey.id);

/** The policy's own journeys, where there are any. */
function flowsOf(run: Run): Pick<Report['run'], 'flows'> {
  const ids = run.sites.flatMap(({ id }) => flowIds(run, id));
  return ids.length > 0 ? { flows: ids } : {};
}
