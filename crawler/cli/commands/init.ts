/** `cookiewacht init URL…`: crawls sites and drafts a policy from what was seen, for a person to finish. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue } from '../../../rules/catalogue/index.ts';
import { draftPolicy, type Crawled } from '../../../rules/draft-policy.ts';
import { ensureBrowser } from '../../browser/install.ts';
import { BrowserPool } from '../../browser/pool.ts';
import { crawl } from '../../crawl.ts';
import { UsageError } from '../../errors.ts';
import { exitCodes } from '../exit-code.ts';
import { listenForStop } from '../signals.ts';
import { loadPolicy } from '../load-policy.ts';
import { readAuthorities } from '../../network/authorities.ts';
import { parseConnectTo } from '../../network/connect-to.ts';
import { trustStore } from '../../network/http-client.ts';
import { createProgress } from '../progress/create.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import { defaultTimeouts } from '../../visit/visit.ts';
import { separateAddresses, wholeNumber } from '../options.ts';
import { print, writeNew } from '../output.ts';

export interface InitOptions {
  output?: string;
  pages: string;
  browser?: string;
  headed?: boolean;
  connectTo?: string[];
  cacert?: string;
  userAgent?: string;
  sealed?: boolean;
}

export async function initCommand(positional: readonly string[], options: InitOptions): Promise<number> {
  const addresses = separateAddresses(positional, [options.connectTo]);
  if (addresses.length === 0) throw new UsageError('init expects at least one address', 'for example cookiewacht init https://www.example.nl');
  const { policy } = await loadPolicy(undefined, addresses);
  const pages = wholeNumber('pages', options.pages, 1, 500);
  const connectTo = parseConnectTo(options.connectTo ?? [], { sealed: options.sealed === true });
  const added = options.cacert === undefined ? [] : await readAuthorities(options.cacert);
  // Before the crawl: what it saw must not be lost for want of a place to write it.
  if (options.output !== undefined) await mustBeFree(options.output);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const found = await ensureBrowser({ explicit: options.browser, say });
  const startedAt = new Date();
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-init-'));
  const store = await RunDirectory.create(join(folder, 'run'), startedAt);
  const pool = new BrowserPool({
    executable: found.path, version: found.version, headed: options.headed === true, resolverRules: connectTo.resolverRules,
    sealed: options.sealed === true, cacert: options.cacert, userAgent: options.userAgent, say,
  });
  const interrupt = listenForStop();
  const crawled: Crawled[] = [];
  try {
    const progress = createProgress(policy.sites);
    try {
      await crawl({
        policy, sites: policy.sites, journeys: ['none', 'accept', 'reject'], rules: catalogue, directory: store, pool, connectTo, trust: trustStore(added.map(({ pem }) => pem)), pages, concurrency: 4, timeouts: defaultTimeouts,
        today: startedAt.toISOString().slice(0, 10), signal: interrupt.signal, progress,
        onSite: (site, evidence, _judgement, seconds) => {
          crawled.push({ site, evidence });
          const visited = evidence.journeys.flatMap(({ observations }) => observations.flatMap((observation) => (observation.kind === 'visit' ? [observation.finalUrl] : [])));
          progress.siteDone(site, { verdict: 'compliant', words: 'looked at', pages: new Set(visited).size, seconds });
        },
      });
    } finally {
      await progress.end();
    }
  } finally {
    interrupt.release();
    await pool.close();
    await rm(folder, { recursive: true, force: true });
  }
  if (interrupt.signal.aborted) return exitCodes.interrupted;
  const seen = policy.sites.flatMap(({ id }) => crawled.find(({ site }) => site.id === id) ?? []);
  const unseen = seen.filter(({ evidence }) => !evidence.journeys.some(({ observations }) => observations.some((observation) => observation.kind === 'visit' && observation.outcome === 'loaded')));
  for (const { site } of unseen) say(`${site.url}: could not be visited; the draft knows nothing of it.`);
  await hand(draftPolicy(seen, startedAt.toISOString().slice(0, 10)), options.output);
  return unseen.length > 0 ? exitCodes.inconclusive : exitCodes.compliant;
}

async function hand(draft: string, output: string | undefined): Promise<void> {
  if (output === undefined) return print(draft);
  try {
    await writeNew(output, draft);
  } catch (error) {
    // Somebody made a file of that name in the meantime.
    await print(draft);
    throw error;
  }
  process.stderr.write(`Written: ${output}\nFinish it beside the statement, then: cookiewacht crawl --policy ${output}\n`);
}

/** Throws UsageError where a file of that name exists or cannot be made. */
async function mustBeFree(output: string): Promise<void> {
  await writeNew(output, '');
  await rm(output);
}
