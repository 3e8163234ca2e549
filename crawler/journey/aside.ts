/** A visit beside a journey, in a profile of its own whose evidence is thrown away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveBrowser } from '../browser/pool.ts';
import type { Observation } from '../../rules/evidence/index.ts';
import { Profile } from '../profile.ts';
import { EVIDENCE_FILE, readEvidence } from '../run/evidence-files.ts';
import type { Acts } from '../visit/context.ts';
import { visit } from '../visit/visit.ts';
import type { Journey } from './journey.ts';

/** Where the visitor goes, and what is done there. */
export interface Aside extends Pick<Acts, 'act'> {
  url: string;
  /** Registrable domains to which the visit may lead. */
  allowedSites: ReadonlySet<string>;
}

/**
 * Makes the visit when it is the journey's turn, and gives what was observed.
 * @throws Error when no profile can be made, or the file system's error
 */
export async function visitAside(
  { run, crawl, choice, timeouts }: Journey,
  live: LiveBrowser,
  { url, allowedSites, act }: Aside,
): Promise<Observation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-'));
  const made = join(folder, 'visit');
  try {
    return await crawl.whenFree(choice, url, async () => {
      const profile = await Profile.open({
        ...live,
        redact: crawl.redact,
        folder: made,
        privacySignal: run.privacySignal,
      });
      try {
        await visit({ profile, allowedSites, timeouts }, url, { short: true, ...(act ? { act } : {}) });
      } finally {
        await profile.close();
      }
      return readEvidence(join(made, EVIDENCE_FILE));
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
