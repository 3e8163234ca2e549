/**
 * Crawls hostile pages beside well-behaved ones, in one run of the real crawler, and hands back the evidence.
 */
import type { Browser } from 'puppeteer-core';
import type { Observation, Visit } from '../../../rules/evidence/index.ts';
import { findBrowsers } from '../../../crawler/browser/find.ts';
import type { BrowserOptions } from '../../../crawler/browser/launch.ts';
import { BrowserPool } from '../../../crawler/browser/pool.ts';
import { crawl } from '../../../crawler/crawl.ts';
import { loadPolicy } from '../../../crawler/cli/load-policy.ts';
import { parseConnectTo } from '../../../crawler/network/connect-to.ts';
import { trustStore } from '../../../crawler/network/trust-store.ts';
import { readAuthorities } from '../../../crawler/network/authorities.ts';
import type { Progress } from '../../../crawler/run/progress.ts';
import { RunDirectory } from '../../../crawler/run/run-directory.ts';
import { defaultTimeouts, type Timeouts } from '../../../crawler/timeouts.ts';
import { hostilePages, startHostileServer } from './server.ts';

/** Impatient, so that pages that wait for ever do not cost a test its time. */
const impatient: Timeouts = {
  ...defaultTimeouts,
  answer: 1500,
  load: 9000,
  hang: 3500,
  networkIdle: 1500,
  idle: { budget: 15_000, ceiling: 6000 },
};

/** Tells nobody. */
export const silent: Progress = {
  siteStarted: () => {},
  page: () => {},
  journeyDone: () => {},
  soFar: () => {},
  note: () => {},
  siteDone: () => {},
  end: () => Promise.resolve(),
};

interface SiteOutcome {
  host: string;
  evidence: Observation[];
  visits: Visit[];
  seconds: number;
}

export interface HostileRun {
  /** By host. */
  sites: Map<string, SiteOutcome>;
  restarts: number;
  notes: string[];
}

export interface HostileRunOptions {
  concurrency?: number;
  timeouts?: Partial<Timeouts>;
  /**
   * The browser is killed before the first journey, and again when this host's page is asked for the first
   * time.
   */
  killedBy?: string;
  /** Starts the browser in another way. */
  browser?: (options: BrowserOptions) => BrowserOptions;
}

export async function crawlHostile(
  folder: string,
  hosts: readonly string[],
  { concurrency = 3, timeouts = {}, killedBy, browser = (same) => same }: HostileRunOptions = {},
): Promise<HostileRun> {
  const started: { pool?: BrowserPool } = {};
  const running = async (): Promise<Browser> => {
    if (!started.pool) throw new Error('no browser yet');
    return (await started.pool.get()).browser;
  };
  const kill = async (): Promise<void> => void (await running()).process()?.kill('SIGKILL');
  const asked = new Set<string>();
  const server = await startHostileServer(folder, await hostilePages(), running, (host) => {
    if (host === killedBy && !asked.has(host)) void kill();
    asked.add(host);
  });
  const { policy } = await loadPolicy(
    undefined,
    hosts.map((host) => `https://${host}/`),
  );
  const [first] = (await findBrowsers()).found;
  if (!first)
    throw new Error('no browser for the tests: install Chromium, or name one with COOKIEWACHT_BROWSER');
  const connectTo = parseConnectTo(server.connectTo, { sealed: true });
  const pool = new BrowserPool(
    browser({
      executable: first.path,
      version: first.version,
      resolverRules: connectTo.resolverRules,
      sealed: true,
      cacert: server.caFile,
      say: () => undefined,
    }),
  );
  started.pool = pool;
  const run: HostileRun = { sites: new Map(), restarts: 0, notes: [] };
  try {
    if (killedBy !== undefined) await kill();
    await crawl(
      {
        policy,
        sites: policy.sites,
        journeys: ['none'],
        browsers: pool,
        limits: { pages: 2, concurrency, perHost: 3 },
        directory: await RunDirectory.create(`${folder}/run`, new Date()),
        reach: { connectTo, trust: trustStore((await readAuthorities(server.caFile)).map(({ pem }) => pem)) },
        timeouts: { ...impatient, ...timeouts },
        signal: new AbortController().signal,
        progress: { ...silent, note: (_site, line) => void run.notes.push(line) },
      },
      ({ site: { url }, evidence: { journeys }, seconds }) => {
        const evidence = journeys.flatMap(({ observations }) => observations);
        const host = new URL(url).hostname;
        run.sites.set(host, {
          host,
          evidence,
          seconds,
          visits: evidence.filter((observation) => observation.kind === 'visit'),
        });
      },
    );
  } finally {
    run.restarts = pool.restarts;
    await pool.close();
    await server.stop();
  }
  return run;
}
