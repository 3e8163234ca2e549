/** `crawl --queue`: has workers crawl the sites, and gives what a crawl of one's own gives (docs/scale.md). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError, reasonOf } from '../errors.ts';
import { RunDirectory } from '../run/run-directory.ts';
import { filesToSend, hasPrograms, writeSentFiles, type SentFile } from '../run/sent-files.ts';
import { crawlOptions, readCrawlRequest, type CrawlOptions, type CrawlRequest } from './crawl-request.ts';
import { loadDesk } from './desk-package.ts';
import type { Outcome } from './exit-code.ts';
import { judgedRun } from './large/judged-run.ts';
import { isLarge } from './large/sliced-report.ts';
import { loadPolicy, type LoadedPolicy } from './load-policy.ts';
import { listOf, ownValues } from './options.ts';
import { printResult, say } from './output.ts';
import { readReport } from './read-report.ts';
import { listenForStop } from './signals.ts';

type Options = CrawlOptions & Partial<Record<'evidence' | 'desk' | 'decisions', string | undefined>>;

/**
 * Queues the run. With `evidence` it waits, and the outcome is that of the crawl.
 * @throws UsageError before anything is queued, for what a worker cannot do
 */
export async function queueCrawl(
  addresses: readonly string[],
  options: Options,
  database: string,
): Promise<Outcome> {
  refuseOwn(options);
  const { baseline = null, evidence } = options;
  if (baseline !== null && evidence === undefined)
    throw new UsageError(
      '--baseline: with --queue the earlier run is looked up where the workers put the evidence',
      'name that place with --evidence',
    );
  const request = await readCrawlRequest(addresses, { ...options, baseline: undefined }, undefined, false);
  const { loaded, selection, journeys, devices, language } = request;
  if (options.policy !== undefined && selection.onlyPages.size > 0 && ownValues(options.page).length === 0)
    throw new UsageError(
      'crawl --queue: an address of a single page is not handed to workers',
      'name the site with --site, and the page with --page',
    );
  if (evidence !== undefined && options.out !== undefined) await RunDirectory.refuseTaken(options.out);
  const files = await filesToSend(loaded.policy, loaded.file);
  if (hasPrograms(files)) await tryPrograms(loaded, files);
  const { crawlByWorkers } = await loadDesk('crawl --queue');
  const { signal, release } = listenForStop();
  try {
    const fetched = await crawlByWorkers({
      database,
      evidence,
      baseline,
      files,
      out: options.out,
      policy: loaded.text,
      source: loaded.source,
      args: argsOf(options, request.devices),
      journeys,
      devices,
      language,
      formats: request.formats.map(({ name }) => name),
      junitInconclusive: request.junitInconclusive,
      sites: selection.sites.map(({ id, url }) => ({ id, url })),
      signal,
    });
    if (fetched === null) return signal.aborted ? { kind: 'stopped' } : { kind: 'shown' };
    return await show(fetched.folder, request);
  } finally {
    release();
  }
}

async function show(folder: string, request: CrawlRequest): Promise<Outcome> {
  const { formats, language, terminalLanguage, junitInconclusive, threshold } = request;
  if (await isLarge(folder)) {
    say(`Written: ${folder}; \`cookiewacht report ${folder} --format csv\` lists its findings.`);
    return { kind: 'judged', ...(await judgedRun(folder)), ...threshold };
  }
  const report = await readReport(folder);
  const directory = await RunDirectory.open(folder);
  await printResult(directory, report, formats, { language, terminalLanguage, junitInconclusive });
  return { kind: 'judged', findings: report.findings, sites: report.sites, ...threshold };
}

/** What belongs to the machine that crawls, or to a run that is made at once. */
function refuseOwn(options: Options): void {
  const own = {
    '--browser': options.browser,
    '--cacert': options.cacert,
    '--headed': options.headed || undefined,
    '--sealed': options.sealed || undefined,
    '--connect-to': options.connectTo[0],
    '--map': options.map[0],
  };
  const [name] = Object.entries(own).find(([, value]) => value !== undefined) ?? [];
  if (name !== undefined)
    throw new UsageError(
      `${name}: is of the machine that crawls, and --queue has others crawl`,
      'give it to `cookiewacht worker` where that has it',
    );
  if (options.signKey !== undefined)
    throw new UsageError(
      '--sign-key: a run that workers crawl is signed where it is put together, and no key travels there',
      'give --sign-key to every `cookiewacht worker`',
    );
  const later = {
    '--notify': options.notify,
    '--desk': options.desk,
    '--decisions': options.decisions,
    '--report-url': options.reportUrl,
  };
  const [not] = Object.entries(later).find(([, value]) => value !== undefined) ?? [];
  if (not !== undefined)
    throw new UsageError(
      `${not}: is not for a run that workers crawl`,
      'leave it out; the desk compares nights, and `cookiewacht compare` two runs',
    );
}

/** Of a rule that needs another file beside it, workers would say three times that it cannot be loaded. */
async function tryPrograms({ text, source }: LoadedPolicy, files: readonly SentFile[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-sent-'));
  try {
    const file = join(folder, 'policy.yaml');
    await writeFile(file, text);
    await writeSentFiles(folder, files);
    await loadPolicy(file, [], { allowCode: true });
  } catch (error) {
    throw new UsageError(
      `${source}: its own rules do not work where only they are (${reasonOf(error)})`,
      'workers get the files that the policy names and no others: put all of a rule into its file',
      { cause: error },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The options that decide what is seen, as the user gave them. A host is visited by one at a time. */
function argsOf(options: CrawlOptions, devices: CrawlRequest['devices']): string[] {
  const one = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [name, value];
  const many = (name: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : [name, ...values];
  const { page, pages, concurrency, rate, lang, engine, userAgent } = options;
  const unusual = concurrency === crawlOptions.concurrency.parse(undefined) ? undefined : concurrency;
  return [
    ...many('--journey', listOf(ownValues(options.journey))),
    ...many('--device', devices),
    ...many('--page', ownValues(page)),
    ...one('--pages', pages),
    ...one('--concurrency', unusual),
    '--per-host',
    '1',
    ...one('--signal', options.signal),
    ...one('--rate', rate),
    ...one('--lang', lang),
    ...one('--engine', engine),
    ...one('--user-agent', userAgent),
  ];
}
