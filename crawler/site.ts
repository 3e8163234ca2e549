/** One site: the probe, then its journeys one after another, so that no host is visited by two at once. */
import { rm } from 'node:fs/promises';
import { siteOf } from '../rules/address.ts';
import { wantedCategory } from '../watch/banner/categories.ts';
import type { JourneyChoice } from '../rules/evidence/common.ts';
import type { PolicySite } from '../rules/policy.ts';
import type { CrawlPlan } from './crawl.ts';
import { choosePages, sitemapAddresses } from './discover.ts';
import { journey, type JourneyResult } from './journey/journey.ts';
import { fetchText } from './network/fetch-text.ts';
import { probeSite } from './probe-site.ts';
import { createRedactor, type Redactor } from './capture/redactor.ts';
import { RunDirectory } from './run/run-directory.ts';

/** A banner that was never seen without a choice is not waited for as long as one that is known to come late. */
const WAIT_FOR_BANNER = 10_000;
const WAIT_WITHOUT_BANNER = 1500;

export async function crawlSite(site: PolicySite, plan: CrawlPlan): Promise<void> {
  // One key a site: "the same value" is asked within a site only, so hashes of two sites need not be comparable.
  const redact = createRedactor();
  const [sitemap] = await Promise.all([
    readSitemap(site, plan),
    probeSite(site, plan.directory, { connectTo: plan.connectTo, trust: plan.trust, redactUrl: redact.url, signal: plan.signal, timeout: plan.timeouts.answer }),
  ]);
  let pages: string[] | null = null;
  let bannerSeen: boolean | null = null;
  for (const choice of plan.journeys) {
    if (plan.signal.aborted) break;
    const result = await walk(choice, {
      site, plan, redact,
      waitForBanner: bannerSeen === false ? WAIT_WITHOUT_BANNER : WAIT_FOR_BANNER,
      pagesOf: (home, links) => (pages ??= choosePages({ site, home, sitemap, links, most: plan.pages })),
    });
    plan.progress.journeyDone(site, choice, result);
    if (result.status !== 'failed') bannerSeen = (bannerSeen ?? false) || result.banner;
  }
}

interface WalkOptions {
  site: PolicySite;
  plan: CrawlPlan;
  redact: Redactor;
  waitForBanner: number;
  pagesOf(home: string, links: string[]): string[];
}

/** A journey whose browser died under it is made once more, with a new browser. */
async function walk(choice: JourneyChoice, { site, plan, redact, waitForBanner, pagesOf }: WalkOptions): Promise<JourneyResult> {
  const folder = plan.directory.path(RunDirectory.journeyFolder(site.id, choice));
  const allowedSites = new Set([...plan.policy.sites.map(({ url }) => siteOf(url)), ...plan.policy.affiliated.map(siteOf), ...(site.affiliated ?? []).map(siteOf)]);
  for (let attempt = 1; ; attempt += 1) {
    const { browser, watcher, name } = await plan.pool.get((line) => plan.progress.note(site, line));
    const result = await journey({
      browser, watcher, redact, folder, site, choice, category: choice.startsWith('category:') ? wantedCategory(choice.slice('category:'.length), plan.policy) : undefined, allowedSites, waitForBanner, pagesOf,
      browserName: name, timeouts: plan.timeouts, signal: plan.signal,
      onPage: (number, total) => plan.progress.page(site, choice, number, total),
    });
    if (browser.connected || plan.signal.aborted || attempt === 2) return result;
    plan.progress.note(site, `the browser died during ${choice}; once more with a new one`);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A sitemap is a help, not a duty: without one the links of the front page serve. */
async function readSitemap(site: PolicySite, plan: CrawlPlan): Promise<string[]> {
  const options = { connectTo: plan.connectTo, trust: plan.trust, allowedHosts: [`*.${siteOf(site.url)}`], allowPrivate: plan.policy.network?.allowPrivateAddresses ?? false, signal: plan.signal, timeout: plan.timeouts.answer };
  const fetched = await fetchText(new URL('/sitemap.xml', site.url).href, options).catch(() => null);
  return fetched?.status === 200 ? sitemapAddresses(fetched.text) : [];
}
