/** A run: its sites side by side, each crawled into evidence on disk, then handed on one at a time. */
import PQueue from 'p-queue';
import type { SiteEvidence } from '../rules/evidence/index.ts';
import type { PolicySite } from '../rules/policy/schema.ts';
import type { Run } from './run/run.ts';
import { crawlSite } from './site.ts';

export interface CrawledSite {
  site: PolicySite;
  evidence: SiteEvidence;
  /** Wall-clock time that the crawl of it took. */
  seconds: number;
}

/** `onSite` is called once a site, with its evidence while it is in memory. */
export async function crawl(run: Run, onSite: (crawled: CrawledSite) => void | Promise<void>): Promise<void> {
  const queue = new PQueue({ concurrency: run.limits.concurrency });
  try {
    await queue.addAll(
      run.sites.map((site) => async () => {
        const began = performance.now();
        run.progress.siteStarted(site);
        await crawlSite(run, site);
        const evidence = await run.directory.readSite(site.id);
        const seconds = Math.round((performance.now() - began) / 100) / 10;
        await onSite({ site, evidence, seconds });
      }),
    );
  } finally {
    await run.progress.end();
  }
}
