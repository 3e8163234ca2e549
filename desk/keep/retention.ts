/**
 * Evidence is kept as long as an administrator says, by site where that differs. The log stays for ever: that there was a run,
 * what it saw, and that its evidence was removed.
 */
import { sql } from 'kysely';
import type { OpenDesk } from '../open.ts';
import type { Settings } from '../model/settings.ts';
import { readManifest } from '../query/read-run.ts';

const DAY_MS = 86_400_000;

/** A run with evidence: when it began, and whose evidence it has. */
interface Held {
  manifest: string;
  id: string;
  startedAt: string;
  sites: string[];
}

/** Removes what is past its time. Answers how many runs lost all of it, and how many a part. */
export async function applyRetention(
  desk: Pick<OpenDesk, 'history' | 'evidence' | 'queries' | 'clock'>,
): Promise<{ runs: number; parts: number }> {
  const settings = await desk.queries.settings();
  const removed = { runs: 0, parts: 0 };
  if (settings.retentionDays === null && Object.keys(settings.retentionBySite).length === 0) return removed;
  const gone = await removedBefore(desk);
  for (const run of await heldRuns(desk)) {
    const before = gone.get(run.manifest) ?? new Set();
    const ended = run.sites.filter((site) => hasEnded(site, run, settings, desk.clock()));
    // A run in which another server stood in for the sites has none of its own.
    const whole =
      run.sites.length === 0 ? hasEnded('', run, settings, desk.clock()) : ended.length === run.sites.length;
    const now = ended.filter((site) => !before.has(site));
    if (!whole && now.length === 0) continue;
    if (whole) await desk.evidence.removeAll(run.manifest);
    else await desk.evidence.remove(run.manifest, await filesOfSites(desk, run.manifest, now));
    // What is removed and not yet told is removed again, and told, the next time.
    await desk.history.write(async () => ({
      draft: {
        type: 'evidence-removed',
        by: 'desk',
        why: null,
        run: run.id,
        body: { manifest: run.manifest, sites: whole ? [] : now },
      },
      result: () => undefined,
    }));
    if (whole) removed.runs += 1;
    else removed.parts += 1;
  }
  return removed;
}

function hasEnded(
  site: string,
  { startedAt }: Held,
  { retentionDays, retentionBySite }: Settings,
  now: Date,
): boolean {
  const own = Object.hasOwn(retentionBySite, site) ? retentionBySite[site] : undefined;
  const days = own ?? retentionDays;
  return days !== null && Date.parse(startedAt) + days * DAY_MS < now.getTime();
}

const heldRuns = ({ history }: Pick<OpenDesk, 'history'>): Promise<Held[]> =>
  history.read(async (db) => {
    const { rows } = await sql<Held>`
      select r.manifest, r.id, r.started_at as "startedAt",
        coalesce(array_agg(n.site order by n.site) filter (where n.site is not null), '{}') as sites
      from run r left join site_night n on n.manifest = r.manifest
      where r.evidence group by r.manifest, r.id, r.started_at order by r.started_at`.execute(db);
    return rows;
  });

/** The sites whose evidence went already, by run. */
async function removedBefore({ queries }: Pick<OpenDesk, 'queries'>): Promise<Map<string, Set<string>>> {
  const gone = new Map<string, Set<string>>();
  for await (const event of queries.auditEvents({ types: ['evidence-removed'] })) {
    if (event.type !== 'evidence-removed') continue;
    const { manifest, sites } = event.body;
    gone.set(manifest, new Set([...(gone.get(manifest) ?? []), ...sites]));
  }
  return gone;
}

async function filesOfSites(
  { evidence }: Pick<OpenDesk, 'evidence'>,
  manifest: string,
  sites: readonly string[],
): Promise<string[]> {
  const listing = await readManifest(manifest, evidence);
  return (listing?.files ?? [])
    .map(({ path }) => path)
    .filter((path) => sites.some((site) => path.startsWith(`sites/${site}/`)));
}
