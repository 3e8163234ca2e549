/** Crawls with the net log switched on: the real crawler in this process, as `cookiewacht crawl` runs it. */
import { glob, mkdtemp, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { browserFlags, switchesOf } from '../../../crawler/browser/flags.ts';
import type { BrowserOptions } from '../../../crawler/browser/launch.ts';
import { BrowserPool } from '../../../crawler/browser/pool.ts';
import { crawl } from '../../../crawler/crawl.ts';
import { readAuthorities } from '../../../crawler/network/authorities.ts';
import { parseConnectTo } from '../../../crawler/network/connect-to.ts';
import { trustStore } from '../../../crawler/network/trust-store.ts';
import { EVIDENCE_FILE, readEvidence } from '../../../crawler/run/evidence-files.ts';
import { RunDirectory } from '../../../crawler/run/run-directory.ts';
import { defaultTimeouts } from '../../../crawler/timeouts.ts';
import type { JourneyChoice } from '../../../rules/evidence/common.ts';
import type { JourneyEvidence, SiteEvidence } from '../../../rules/evidence/index.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import { readNetLog, type NetLog } from './net-log.ts';

export interface CrawlPlan {
  policy: Policy;
  connectTo: readonly string[];
  caFile: string;
  journeys: readonly JourneyChoice[];
  pages: number;
  /** An empty folder. */
  folder: string;
  concurrency?: number;
}

/** What the evidence says, and what the browser says, of the same crawl. */
export interface Compared {
  sites: SiteEvidence[];
  netLog: NetLog;
}

/**
 * The options for a browser that writes a net log into the folder. A browser that is started again would
 * write over it, so each start gets a file of its own.
 */
export function loggingTo(folder: string, options: BrowserOptions): BrowserOptions {
  let starts = 0;
  return {
    ...options,
    get flags() {
      starts += 1;
      return [
        ...switchesOf(browserFlags),
        `--log-net-log=${join(folder, `net-log-${starts}.json`)}`,
        // Names of cookies are in it, bytes of connections are not.
        '--net-log-capture-mode=IncludeSensitive',
      ];
    },
  };
}

/** All that the browsers wrote that logged to the folder. */
export async function netLogIn(folder: string): Promise<NetLog> {
  const files = (await readdir(folder)).filter((name) => name.startsWith('net-log-'));
  const logs = await Promise.all(files.map((name) => readNetLog(join(folder, name))));
  return {
    requests: logs.flatMap(({ requests }) => requests),
    cookies: logs.flatMap(({ cookies }) => cookies),
    contacts: logs.flatMap(({ contacts }) => contacts),
  };
}

/** The visits beside the journeys of a site, which have their evidence in folders within those of the journeys. */
async function besideJourneys(folder: string): Promise<JourneyEvidence[]> {
  const beside: JourneyEvidence[] = [];
  for await (const file of glob(`*/*/${EVIDENCE_FILE}`, { cwd: folder }))
    beside.push({ journey: dirname(file), observations: await readEvidence(join(folder, file)) });
  return beside;
}

const say = (): void => undefined;

/** The browser that the product would use, with the net log, for `plan`. */
async function startPool(
  { folder, caFile }: CrawlPlan,
  resolverRules: readonly string[],
): Promise<BrowserPool> {
  const { path, version, engine } = await ensureBrowser({ say });
  const options = { executable: path, version, engine, resolverRules, sealed: true, cacert: caFile, say };
  return new BrowserPool(loggingTo(folder, options));
}

export async function crawlWithNetLog(plan: CrawlPlan): Promise<Compared> {
  const connectTo = parseConnectTo(plan.connectTo, { sealed: true });
  const browsers = await startPool(plan, connectTo.resolverRules);
  const judged: SiteEvidence[] = [];
  const directory = await RunDirectory.create(await mkdtemp(join(plan.folder, 'run-')), new Date());
  try {
    const added = await readAuthorities(plan.caFile);
    await crawl(
      {
        policy: plan.policy,
        sites: plan.policy.sites,
        journeys: plan.journeys,
        browsers,
        limits: { pages: plan.pages, concurrency: plan.concurrency ?? 4, perHost: 3 },
        directory,
        reach: { connectTo, trust: trustStore(added.map(({ pem }) => pem)) },
        timeouts: defaultTimeouts,
        signal: new AbortController().signal,
        progress: {
          siteStarted: say,
          page: say,
          journeyDone: say,
          soFar: say,
          note: say,
          siteDone: say,
          end: () => Promise.resolve(),
        },
      },
      ({ evidence }) => void judged.push(evidence),
    );
  } finally {
    await browsers.close();
  }
  const sites = judged.map(async (each) => ({
    ...each,
    journeys: [...each.journeys, ...(await besideJourneys(directory.siteFolder(each.site)))],
  }));
  return { sites: await Promise.all(sites), netLog: await netLogIn(plan.folder) };
}
