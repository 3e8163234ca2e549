/** Crawls one site: the probe, then its walks side by side, as far as there is room for their visits. */
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { hostOf, siteOf } from '../rules/address.ts';
import type { Observation } from '../rules/evidence/index.ts';
import type { PolicySite } from '../rules/policy/schema/site.ts';
import { readSitemaps } from './pages/sitemap.ts';
import type { PreparedFlow } from './flow/prepare.ts';
import { runFlowJourney } from './journey/flow-journey.ts';
import { runWalk } from './journey/run-walk.ts';
import { SiteCrawl, type SiteTurn } from './journey/site-crawl.ts';
import { observeAliases } from './network/observe-aliases.ts';
import { fetchText } from './network/fetch-text.ts';
import type { SiteMap } from './network/map.ts';
import { probeHost, type ProbeOptions } from './network/probe.ts';
import type { Run } from './run/run.ts';

/**
 * Evidence of the site is on disk when this resolves. A stopped run begins no further journey.
 * @throws UsageError when the browser does not start, or the file system's error
 */
export async function crawlSite(run: Run, site: PolicySite, turn: SiteTurn): Promise<void> {
  const [first = 'desktop', ...others] = run.devices ?? [];
  const crawl = new SiteCrawl(run, site, turn, first);
  const crawls = [crawl, ...others.map((device) => new SiteCrawl(run, site, turn, device, crawl))];
  const [sitemap] = await Promise.all([crawl.only ? [] : readSitemap(run, site), probeSite(run, crawl)]);
  for (const each of crawls) each.sitemap = sitemap;
  await Promise.all([
    ...crawls.flatMap((each) => each.walks.map((walk) => runWalk(run, each, walk))),
    ...(run.flows?.get(site.id) ?? []).map((flow) => playOnEach(run, crawls, flow)),
  ]);
  await probeAliases(run, crawl);
}

/** One device after the other: a site may let an account in once at a time. */
async function playOnEach(run: Run, crawls: readonly SiteCrawl[], flow: PreparedFlow): Promise<void> {
  for (const crawl of crawls) await runFlowJourney(run, crawl, flow);
}

/** Bytes of a sitemap, which may be compressed. */
const MAX_SITEMAP_BYTES = 4_000_000;

/** Empty without a sitemap that can be read: the links of the front page are used then. */
async function readSitemap({ reach, signal, timeouts }: Run, site: PolicySite): Promise<string[]> {
  const until = performance.now() + 2 * timeouts.answer;
  const options = {
    ...reach,
    allowedHosts: [`*.${siteOf(site.url)}`],
    home: hostOf(site.url),
    signal,
    maxBytes: MAX_SITEMAP_BYTES,
  };
  return readSitemaps(site.url, async (address) => {
    const timeout = Math.min(timeouts.answer, Math.floor(until - performance.now()));
    if (siteOf(address) !== siteOf(site.url) || timeout <= 0) return null;
    const fetched = await fetchText(address, { ...options, timeout }).catch(() => null);
    return fetched?.status === 200 ? fetched : null;
  }).catch(() => []);
}

/** Writes down how the site's host answers over http and over https, in a file beside the journeys. */
async function probeSite(run: Run, { site, redact }: SiteCrawl): Promise<void> {
  const { directory, reach, signal, timeouts } = run;
  const map = (reach.maps ?? []).find(({ host }) => host === hostOf(site.url));
  const observation = map
    ? notProbed(map)
    : await probe(site.url, {
        ...reach,
        redactUrl: redact.url,
        redactName: redact.name,
        signal,
        timeout: timeouts.answer,
      });
  await mkdir(directory.siteFolder(site.id), { recursive: true });
  await writeFile(directory.probeFile(site.id), `${JSON.stringify(observation)}\n`, { flag: 'wx' });
}

async function probe(url: string, options: ProbeOptions): Promise<Observation> {
  const { port, protocol } = new URL(url);
  const ports = port === '' ? undefined : { [protocol === 'https:' ? 'https' : 'http']: Number(port) };
  return { ...siteWide, kind: 'transport', ...(await probeHost(hostOf(url), { ...options, ports })) };
}

/** Adds to the probe's file who answers for the site's other hosts, as DNS tells. */
async function probeAliases({ directory, reach, signal }: Run, { site, ownHosts }: SiteCrawl): Promise<void> {
  if (signal.aborted) return;
  const lines = (await observeAliases(ownHosts.list, reach, signal)).map(
    (observed) => `${JSON.stringify({ ...siteWide, ...observed })}\n`,
  );
  if (lines.length > 0) await appendFile(directory.probeFile(site.id), lines.join(''));
}

const siteWide = { seq: 0, at: 0, phase: 'before-choice', visit: null, page: '' } as const;

/** What stands in for the site has its own certificate and ports, which say nothing about the site's. */
const notProbed = ({ host, to }: SiteMap): Observation => ({
  ...siteWide,
  kind: 'failure',
  observer: 'map',
  affects: ['transport'],
  reason: `${to} answered for ${host} (--map), so how ${host} itself answers over http and https was not seen`,
});
