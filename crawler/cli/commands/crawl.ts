/** `cookiewacht crawl`: from options to a run directory, a summary and an exit code. */
import { writeFile } from 'node:fs/promises';
import type { Finding } from '../../../rules/finding.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import { assembleReport, buildSiteReport } from '../../../reports/build-report.ts';
import { noticeOf } from '../../../reports/notice.ts';
import type { Report, SiteReport } from '../../../reports/report.ts';
import { visitedPages } from '../../../reports/terminal/sites.ts';
import { ensureBrowser } from '../../browser/install.ts';
import { BrowserPool } from '../../browser/pool.ts';
import { crawl } from '../../crawl.ts';
import { exitCodeOf, exitCodes } from '../exit-code.ts';
import { chooseSites, loadPolicy, type LoadedPolicy } from '../load-policy.ts';
import { parseConnectTo } from '../../network/connect-to.ts';
import { readSigningKey, writeManifest } from '../../run/manifest.ts';
import { postToWebhook, webhookAddress } from '../webhook.ts';
import { product } from '../../run/product.ts';
import { createProgress } from '../progress/create.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import { defaultTimeouts } from '../../visit/visit.ts';
import { readAuthorities } from '../../network/authorities.ts';
import { trustStore } from '../../network/http-client.ts';
import { listenForStop } from '../signals.ts';
import { failOnOf, journeysOf, junitInconclusiveOf, languageOf, listOf, separateAddresses, wholeNumber } from '../options.ts';
import { formatsNamed, writeReports, printResult } from '../output.ts';
import { readBaseline } from '../baseline.ts';

export interface CrawlOptions {
  policy?: string;
  site?: string[];
  journey?: string[];
  pages: string;
  concurrency: string;
  out?: string;
  format?: string[];
  lang?: string;
  baseline?: string;
  failOn: string;
  failOnSuspected?: boolean;
  browser?: string;
  headed?: boolean;
  connectTo?: string[];
  cacert?: string;
  userAgent?: string;
  sealed?: boolean;
  junitInconclusive?: string;
  signKey?: string;
  notify?: string;
}

export interface CrawlOutcome {
  report: Report;
  exitCode: number;
  store: RunDirectory;
}

/** Throws UsageError for anything that is wrong before the first page is visited; then nothing has been written. */
export async function crawlCommand(positional: readonly string[], options: CrawlOptions, given?: LoadedPolicy): Promise<CrawlOutcome> {
  const addresses = separateAddresses(positional, [options.site, options.journey, options.format, options.connectTo]);
  const loaded = given ?? (await loadPolicy(options.policy, addresses));
  const { policy } = loaded;
  const sites = chooseSites(policy, listOf(options.site));
  const journeys = journeysOf(options.journey, policy.optIn.map(({ id }) => id));
  const pages = wholeNumber('pages', options.pages, 1, 500);
  const concurrency = wholeNumber('concurrency', options.concurrency, 1, 32);
  const failOn = failOnOf(options.failOn);
  const formats = formatsNamed(listOf(options.format));
  const language = languageOf(options.lang, policy.language);
  const connectTo = parseConnectTo(options.connectTo ?? [], { sealed: options.sealed === true });
  const added = options.cacert === undefined ? [] : await readAuthorities(options.cacert);
  const trust = trustStore(added.map(({ pem }) => pem));
  const baseline = await readBaseline(options.baseline, options.out);
  const junitInconclusive = junitInconclusiveOf(options.junitInconclusive);
  const signWith = options.signKey === undefined ? undefined : await readSigningKey(options.signKey);
  const webhook = options.notify === undefined ? null : webhookAddress(options.notify);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const found = await ensureBrowser({ explicit: options.browser, say });

  if (baseline === null && (options.baseline !== undefined || failOn.onlyNew)) say('There is no earlier run to compare with: everything that is found counts as new.');
  const startedAt = new Date();
  const store = await RunDirectory.create(options.out, startedAt);
  await writeFile(store.path('policy.yaml'), loaded.text, { flag: 'wx' });
  const pool = new BrowserPool({
    executable: found.path, version: found.version, headed: options.headed === true, resolverRules: connectTo.resolverRules,
    sealed: options.sealed === true, cacert: options.cacert, userAgent: options.userAgent, say,
  });
  const interrupt = listenForStop();
  const siteReports = new Map<string, SiteReport>();
  const findings: Finding[] = [];
  try {
    const { name } = await pool.get();
    say(`${product.name} ${product.version} · ${policy.name}, ${sites.length} ${sites.length === 1 ? 'site' : 'sites'} · ${name} · journeys ${journeys.join(', ')}`);
    const progress = createProgress(sites);
    try {
      await crawl({
        policy, sites, journeys, rules: catalogue, directory: store, pool, connectTo, trust, pages, concurrency, timeouts: defaultTimeouts,
        today: startedAt.toISOString().slice(0, 10), signal: interrupt.signal, progress,
        onSite: (site, evidence, judgement, took) => {
          const report = buildSiteReport({
            site, evidence, judgement, policy, asked: journeys, took,
            policyLine: loaded.lineOf(['sites', policy.sites.indexOf(site)]),
            evidencePath: (journey) => `${RunDirectory.journeyFolder(site.id, journey)}/evidence.ndjson`,
          });
          siteReports.set(site.id, report);
          findings.push(...judgement.findings);
          progress.siteDone(site, { verdict: report.verdict, words: wordsOf(report, judgement.findings), pages: visitedPages(report), seconds: took });
        },
      });
    } finally {
      await progress.end();
    }
    const report = assembleReport({
      run: {
        id: startedAt.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', ''), tool: `${product.name} ${product.version}`, browser: name,
        startedAt: startedAt.toISOString(), endedAt: new Date().toISOString(), journeys, language, interrupted: interrupt.signal.aborted,
        policy: { name: policy.name, source: loaded.source, hash: loaded.hash },
      },
      sites: sites.flatMap(({ id }) => siteReports.get(id) ?? []), findings, rules: catalogue, baseline, waivers: policy.waivers,
    });
    await writeReports(store, report, formats, { language, junitInconclusive });
    await writeManifest(store.folder, {
      run: report.run.id, tool: report.run.tool, node: process.version, browser: name, platform: `${process.platform} ${process.arch}`,
      policy: { source: loaded.source, sha256: loaded.hash }, startedAt: report.run.startedAt, endedAt: report.run.endedAt,
    }, signWith);
    await printResult(store, report, formats, { language: languageOf(options.lang, 'en'), junitInconclusive });
    if (webhook) {
      const failure = await postToWebhook(webhook, noticeOf(report, language));
      if (failure !== null) say(`The notification was not delivered: ${failure}. The verdict stands all the same.`);
    }
    const exitCode = interrupt.signal.aborted ? exitCodes.interrupted : exitCodeOf({ findings: report.findings, sites: report.sites, failOn, failOnSuspected: options.failOnSuspected === true });
    return { report, exitCode, store };
  } finally {
    interrupt.release();
    await pool.close();
  }
}

function wordsOf(site: SiteReport, findings: readonly Finding[]): string {
  const violations = findings.filter(({ kind, waiver }) => kind === 'violation' && waiver?.state !== 'applied').length;
  const parts = [
    ...(violations > 0 ? [`${violations} ${violations === 1 ? 'violation' : 'violations'}`] : []),
    ...(site.unchecked.length > 0 ? [`not fully checked: ${site.unchecked[0] ?? ''}`] : []),
  ];
  return parts.join(', ') || 'compliant';
}
