/** `cookiewacht init URL…`: crawls sites and drafts a policy from the evidence, for a person to finish. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { draftPolicy } from '../../../rules/policy/draft.ts';
import type { SiteEvidence } from '../../../rules/evidence/index.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import type { BrowserPool } from '../../browser/pool.ts';
import { crawl, type CrawledSite } from '../../crawl.ts';
import { UsageError } from '../../errors.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import type { Run } from '../../run/run.ts';
import { defineCommand, flag, list, text, textOr } from '../command.ts';
import type { Outcome } from '../exit-code.ts';
import { loadPolicy } from '../load-policy.ts';
import { addressesIn, wholeNumber } from '../options.ts';
import { print, say, writeNew } from '../output.ts';
import { engineOption, insideOf, mapOption, readReach } from '../reach.ts';
import { withBrowser } from '../with-browser.ts';
import { withRun } from '../with-run.ts';

/** As `crawl` by default. */
const SIDE_BY_SIDE = { concurrency: 4, perHost: 3 };

const options = z.object({
  output: text('--output <file>', 'file to write (default: stdout)'),
  pages: textOr('--pages <number>', 'most pages to visit on each site', '12'),
  browser: text('--browser <path>', 'browser program to use'),
  engine: engineOption,
  headed: flag('--headed', 'show the browser'),
  connectTo: list('--connect-to <mapping...>', 'connect elsewhere: HOST:PORT:HOST:PORT as in curl'),
  map: mapOption,
  cacert: text('--cacert <file>', 'certificate authority (PEM) to trust in this run'),
  userAgent: text('--user-agent <text>', "user agent to send (default: the browser's own)"),
  sealed: flag('--sealed', 'connect only to what --connect-to and --map name'),
});

/** The `init` command. */
export const init = defineCommand({
  name: 'init',
  description: 'crawl sites and draft a policy from what they do',
  examples: {
    'init https://www.example.nl --output policy.yaml': 'a draft to finish by hand',
    'init https://www.example.nl https://shop.example.nl': 'of two sites, printed',
  },
  takes: { '<addresses...>': 'addresses of the sites' },
  args: z.array(z.string()),
  options,
  run: runInit,
});

async function runInit(positional: readonly string[], given: z.output<typeof options>): Promise<Outcome> {
  const addresses = addressesIn(positional, given.connectTo, given.map);
  if (addresses.length === 0) {
    throw new UsageError(
      'init expects at least one address',
      'for example cookiewacht init https://www.example.nl',
    );
  }
  const { policy } = await loadPolicy(undefined, addresses);
  const limits = { pages: wholeNumber('pages', given.pages, 1, 500), ...SIDE_BY_SIDE };
  const reach = { ...(await readReach(given)), inside: insideOf(policy) };
  // Checked before the crawl, so that its result is not lost because the file cannot be written.
  if (given.output !== undefined) await checkWritable(given.output);
  const startedAt = new Date();
  const crawled = await withBrowser(given, reach, (browsers, mapped) =>
    crawlInTemporaryFolder(browsers, { policy, limits, reach: mapped }),
  );
  if (crawled === null) return { kind: 'stopped' };
  const seen = policy.sites.flatMap(({ id }) => crawled.find(({ site }) => site.id === id) ?? []);
  const unseen = seen.filter(({ evidence }) => loadedPages(evidence).length === 0);
  for (const { site } of unseen) say(`${site.url}: could not be visited; the draft says nothing about it.`);
  await deliver(draftPolicy(seen, startedAt.toISOString().slice(0, 10)), given.output);
  return { kind: 'drafted', unseen: unseen.length };
}

interface DraftCrawl extends Pick<Run, 'limits' | 'reach'> {
  policy: Policy;
}

/** Crawls without keeping the evidence, which serves the draft only. Null when the user stopped it. */
async function crawlInTemporaryFolder(
  browsers: BrowserPool,
  { policy, limits, reach }: DraftCrawl,
): Promise<CrawledSite[] | null> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-init-'));
  try {
    const directory = await RunDirectory.create(join(folder, 'run'), new Date());
    const { sites } = policy;
    const setup = {
      policy,
      sites,
      journeys: ['none', 'accept', 'reject'] as const,
      limits,
      reach,
      browsers,
      directory,
    };
    return await withRun(setup, async (run) => {
      const crawled: CrawledSite[] = [];
      await crawl(run, (done) => {
        crawled.push(done);
        const pages = new Set(visitedPages(done.evidence)).size;
        run.progress.siteDone(done.site, {
          verdict: 'compliant',
          words: 'visited',
          pages,
          seconds: done.seconds,
        });
      });
      return run.signal.aborted ? null : crawled;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const visitsIn = ({ journeys }: SiteEvidence) =>
  journeys.flatMap(({ observations }) => observations.filter((observation) => observation.kind === 'visit'));

const visitedPages = (evidence: SiteEvidence): string[] => visitsIn(evidence).map(({ finalUrl }) => finalUrl);

const loadedPages = (evidence: SiteEvidence): string[] =>
  visitsIn(evidence).flatMap(({ finalUrl, outcome }) => (outcome === 'loaded' ? [finalUrl] : []));

async function deliver(draft: string, output: string | undefined): Promise<void> {
  if (output === undefined) return print(draft);
  try {
    await writeNew(output, draft);
  } catch (error) {
    // Another process made a file of that name during the crawl.
    await print(draft);
    throw error;
  }
  say(
    `Written: ${output}\nCompare it with the statement and finish it. Then run: cookiewacht crawl --policy ${output}`,
  );
}

/** @throws UsageError when a file of that name exists or cannot be made */
async function checkWritable(output: string): Promise<void> {
  await writeNew(output, '');
  await rm(output);
}
