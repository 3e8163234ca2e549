/**
 * A visit beside a journey, in a profile of its own. Its evidence is kept in a folder within the journey's, where no rule
 * judges it: a visitor who chose would not have made this visit.
 */
import { join } from 'node:path';
import type { Observation } from '../../rules/evidence/index.ts';
import type { LiveBrowser } from '../browser/pool.ts';
import type { Tab } from '../browser/tab.ts';
import { Profile } from '../profile.ts';
import { EVIDENCE_FILE, readEvidence } from '../run/evidence-files.ts';
import type { Acts } from '../visit/context.ts';
import { visit } from '../visit/visit.ts';
import { endOf, startOf } from './ends.ts';
import type { Journey } from './journey.ts';

/** Where the visitor goes, and what is done there. */
export interface Aside extends Pick<Acts, 'afterwards'> {
  /** Name of the folder with its evidence. */
  name: 'keyboard' | 'statement';
  url: string;
  /** Registrable domains to which the visit may lead. */
  allowedSites: ReadonlySet<string>;
  act?: (tab: Tab, profile: Profile) => Promise<void>;
}

/**
 * Makes the visit when it is the journey's turn, and gives what was observed.
 * @throws Error when no profile can be made, or the file system's error
 */
export async function visitAside(
  { run, crawl, choice, timeouts, profile: { folder: parent } }: Journey,
  live: LiveBrowser,
  { name, url, allowedSites, act, afterwards }: Aside,
): Promise<Observation[]> {
  const folder = join(parent, name);
  await crawl.whenFree(choice, url, async () => {
    const { redact, site } = crawl;
    const { privacySignal } = run;
    const profile = await Profile.open({ ...live, redact, folder, privacySignal });
    try {
      const signal = privacySignal === undefined ? {} : { signal: privacySignal };
      profile.recorder.record(startOf({ site: site.id, choice, ...signal, ...live.about }));
      const { outcome, reason } = await visit({ profile, allowedSites, timeouts }, url, {
        ...(afterwards && { afterwards }),
        ...(act && { act: (tab) => act(tab, profile) }),
      });
      profile.recorder.record(endOf({ status: outcome === 'loaded' ? 'complete' : 'failed', reason }));
    } finally {
      await profile.close();
    }
  });
  return readEvidence(join(folder, EVIDENCE_FILE));
}
