/** Crawls a site once more with full Chromium, if another engine did not see it as a visitor does. */
import { appendFile } from 'node:fs/promises';
import type { SiteEvidence } from '../rules/evidence/index.ts';
import { engineOfJourney, type Retried } from '../rules/evidence/journey.ts';
import { pageOnHttp } from '../rules/judge/visitors-browser.ts';
import type { PolicySite } from '../rules/policy/schema/site.ts';
import { BrowserNotFoundError } from './browser/install.ts';
import type { Browsers } from './browser/pool.ts';
import { reasonOf } from './errors.ts';
import type { Run } from './run/run.ts';
import { siteFailure } from './site-failure.ts';

/** What happened, before a semicolon. */
const causes: Readonly<Record<Retried['reason'], string>> = {
  'bot-wall': 'the site shows the headless shell a page for robots',
  http: "the headless shell stays on http, where a visitor's browser tries https",
};

/**
 * The evidence of a site that was crawled: that of a second crawl with full Chromium where one is needed and
 * possible, else the first. The first is set aside in the run directory then. Without full Chromium the
 * evidence says that there was no second crawl, and why.
 * @param crawlSite crawls the site with the run that it is given
 * @throws what `crawlSite` throws, and the file system's error
 */
export async function retryIfNeeded(
  run: Run,
  site: PolicySite,
  crawlSite: (run: Run) => Promise<void>,
): Promise<SiteEvidence> {
  const { browsers, directory, progress, signal } = run;
  const evidence = await directory.readSite(site.id);
  const retried = reasonToRetry(evidence);
  if (retried === null || browsers.full === undefined || signal.aborted) return evidence;
  let full: Browsers;
  try {
    full = await browsers.full();
  } catch (error) {
    const reason = error instanceof BrowserNotFoundError ? 'there is none' : reasonOf(error);
    const line = `${causes[retried.reason]}; Cookiewacht could not use full Chromium instead: ${reason}`;
    progress.note(site, line);
    // What the engine did not see is in the evidence of its visits already.
    await appendFile(directory.probeFile(site.id), `${JSON.stringify(siteFailure('engine', line))}\n`);
    return directory.readSite(site.id);
  }
  progress.note(site, `${causes[retried.reason]}; Cookiewacht crawls it once more with full Chromium`);
  await directory.setAside(site.id);
  await crawlSite({ ...run, browsers: noting(retried, full) });
  return directory.readSite(site.id);
}

/** Null if a visitor's browser would have seen no more. */
function reasonToRetry(evidence: SiteEvidence): Retried | null {
  for (const { observations } of evidence.journeys) {
    const start = observations.find((each) => each.kind === 'journey-start');
    const engine = start ? engineOfJourney(start) : null;
    if (engine === null || engine === 'chromium') continue;
    if (observations.some((each) => each.kind === 'visit' && each.outcome === 'bot-wall'))
      return { engine, reason: 'bot-wall' };
    if (pageOnHttp(evidence) !== null) return { engine, reason: 'http' };
  }
  return null;
}

/** The same browsers; the evidence of what they see says why they see it. */
function noting(retried: Retried, browsers: Browsers): Browsers {
  return {
    async get(say) {
      const live = await browsers.get(say);
      return { ...live, about: { ...live.about, retried } };
    },
  };
}
