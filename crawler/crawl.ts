/**
 * A run crawls several sites and journeys side by side, writes their evidence to disk, and hands each site on
 * when it is done.
 */
import PQueue from 'p-queue';
import type { SiteEvidence } from '../rules/evidence/index.ts';
import type { PolicySite } from '../rules/policy/schema/site.ts';
import { VisitQueue } from './journey/visit-queue.ts';
import { retryIfNeeded } from './retry.ts';
import { withFlatMemory } from './run/flat-memory.ts';
import type { Run } from './run/run.ts';
import { crawlSite } from './site.ts';

/** A site whose journeys have ended. */
export interface CrawledSite {
  site: PolicySite;
  evidence: SiteEvidence;
  /** Wall-clock time of the crawl, in seconds with one decimal. */
  seconds: number;
}

/**
 * Crawls all sites of the run. At most `limits.concurrency` visits go on at the same time, and as many sites
 * have begun and not ended: a site that waits for one page leaves its room to the others. `onSite` is called
 * once for each site; the evidence is dropped from memory when it returns.
 * @throws what `onSite` throws, and UsageError when the browser does not start
 */
export async function crawl(run: Run, onSite: (crawled: CrawledSite) => void | Promise<void>): Promise<void> {
  const queue = new PQueue({ concurrency: run.limits.concurrency });
  const visits = new VisitQueue(run.limits, run.signal);
  try {
    const sites = run.sites.map((site, order) => async () => {
      const began = performance.now();
      run.progress.siteStarted(site);
      const crawlWith = (its: Run): Promise<void> => crawlSite(its, site, { visits, order });
      await crawlWith(run);
      const evidence = await retryIfNeeded(run, site, crawlWith);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      await onSite({ site, evidence, seconds });
    });
    await withFlatMemory(() => queue.addAll(sites));
  } finally {
    await run.progress.end();
  }
}
