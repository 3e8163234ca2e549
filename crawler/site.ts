/** Crawls one site: the probe, then its walks side by side, as far as there is room for their visits. */
import { mkdir, writeFile } from 'node:fs/promises';
import { hostOf, siteOf } from '../rules/address.ts';
import type { Observation } from '../rules/evidence/index.ts';
import type { PolicySite } from '../rules/policy/schema/site.ts';
import { sitemapAddresses } from './discover.ts';
import { runWalk } from './journey/run-walk.ts';
import { SiteCrawl, type SiteTurn } from './journey/site-crawl.ts';
import { fetchText } from './network/fetch-text.ts';
import { probeHost } from './network/probe.ts';
import type { Run } from './run/run.ts';

/**
 * Evidence of the site is on disk when this resolves. A stopped run begins no further journey.
 * @throws UsageError when the browser does not start, or the file system's error
 */
export async function crawlSite(run: Run, site: PolicySite, turn: SiteTurn): Promise<void> {
  const crawl = new SiteCrawl(run, site, turn);
  const [sitemap] = await Promise.all([readSitemap(run, site), probeSite(run, crawl)]);
  crawl.sitemap = sitemap;
  await Promise.all(crawl.walks.map((walk) => runWalk(run, crawl, walk)));
}

/** Empty without a sitemap that can be read: the links of the front page are used then. */
async function readSitemap({ policy, reach, signal, timeouts }: Run, site: PolicySite): Promise<string[]> {
  const allowPrivate = policy.network?.allowPrivateAddresses ?? false;
  const fetched = await fetchText(new URL('/sitemap.xml', site.url).href, {
    ...reach,
    allowedHosts: [`*.${siteOf(site.url)}`],
    allowPrivate,
    signal,
    timeout: timeouts.answer,
  }).catch(() => null);
  return fetched?.status === 200 ? sitemapAddresses(fetched.text) : [];
}

/** Writes down how the site's host answers over http and over https, in a file beside the journeys. */
async function probeSite(
  { directory, reach, signal, timeouts }: Run,
  { site, redact }: SiteCrawl,
): Promise<void> {
  const { port, protocol } = new URL(site.url);
  const ports = port === '' ? undefined : { [protocol === 'https:' ? 'https' : 'http']: Number(port) };
  const options = { ...reach, redactUrl: redact.url, signal, timeout: timeouts.answer, ports };
  const observation: Observation = {
    seq: 0,
    at: 0,
    phase: 'before-choice',
    visit: null,
    page: '',
    kind: 'transport',
    ...(await probeHost(hostOf(site.url), options)),
  };
  await mkdir(directory.siteFolder(site.id), { recursive: true });
  await writeFile(directory.probeFile(site.id), `${JSON.stringify(observation)}\n`, { flag: 'wx' });
}
