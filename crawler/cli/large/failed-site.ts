/** A site that nobody could crawl: its evidence says why there is none, and every rule that needs some is inconclusive. */
import { mkdir, writeFile } from 'node:fs/promises';
import { journeyChoiceSchema } from '../../../rules/evidence/common.ts';
import type { RunDirectory } from '../../run/run-directory.ts';
import { siteFailure } from '../../site-failure.ts';
import { judgeSite, type JudgedSite } from '../judge-site.ts';
import type { LoadedPolicy } from '../load-policy.ts';
import type { HeadOfParts } from './head-of-parts.ts';

/** Writes the evidence of each. `failed`: the reasons by the ids of the sites. */
export async function writeFailedSites(
  directory: RunDirectory,
  failed: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [site, reason] of Object.entries(failed)) {
    await mkdir(directory.siteFolder(site), { recursive: true });
    await writeFile(directory.probeFile(site), `${JSON.stringify(siteFailure('fleet', reason))}\n`, {
      flag: 'wx',
    });
  }
}

/** Judges it by what there is. */
export function judgeFailedSite(
  id: string,
  reason: string,
  { loaded, head }: { loaded: LoadedPolicy; head: HeadOfParts },
): JudgedSite {
  const site = loaded.policy.sites.find((each) => each.id === id);
  if (site === undefined) throw new Error(`the policy has no site ${id}`);
  const evidence = { site: id, probe: [siteFailure('fleet', reason)], journeys: [] };
  const requestedJourneys = head.journeys.flatMap((name) => journeyChoiceSchema.safeParse(name).data ?? []);
  const { devices, startedAt } = head;
  return judgeSite(
    loaded,
    { site, evidence, seconds: 0 },
    { requestedJourneys, devices, now: new Date(startedAt) },
  );
}
