/** All queries of the desk, over one database and one evidence store. */
import type { Queries } from '../desk.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { ChainState, FindingView, QueueView } from '../model/views.ts';
import { fleetNumbers } from '../fleet/waiting.ts';
import type { Database } from '../store/database.ts';
import { auditEvents, auditView } from './audit.ts';
import { crawlingView } from './crawls.ts';
import { evidenceView } from './evidence.ts';
import { findingView } from './finding.ts';
import { queueFindings, queueView } from './queue.ts';
import { readManifest, readReport } from './read-run.ts';
import { runsView, runView } from './runs.ts';
import { setUpView } from './set-up.ts';
import { siteView } from './site.ts';
import { remembering } from './remembered.ts';
import type { Standings } from './standing.ts';
import { standstill, todayView, type Standstill } from './today.ts';
import { manifestFile, signatureFile } from '../../crawler/run/manifest.ts';

/** Nights that a site shows side by side. */
const NIGHTS = 7;
/** Lists and findings that stay in memory until the next event: people look at few, and often at the same. */
const LISTS = 50;
const FINDINGS = 50;

export function openQueries(
  database: Database,
  store: EvidenceStore,
  now: () => Promise<Standings>,
  { chain, clock }: { chain: () => Promise<ChainState>; clock: () => Date },
): Queries {
  const { db } = database;
  const lists = remembering<QueueView>(LISTS);
  const findings = remembering<FindingView | null>(FINDINGS);
  const still = remembering<Standstill>(1);
  return {
    async today() {
      const standings = await now();
      const made = await still(standings.version, '', () => standstill(standings, db));
      return todayView(made, standings, db, clock());
    },
    async queue(filter) {
      const standings = await now();
      return lists(standings.version, JSON.stringify(filter), () =>
        queueView(filter, standings, db, clock()),
      );
    },
    async waiting() {
      const { toDecide, day, settings } = await now();
      return { toDecide, day, timeZone: settings.timeZone };
    },
    async finding(fingerprint) {
      const { version } = await now();
      return findings(version, fingerprint, () => findingView(fingerprint, db, store, clock()));
    },
    evidence: (fingerprint, occurrence) => evidenceView(fingerprint, occurrence, db, store),
    sites: () =>
      db.selectFrom('site').select(['id', 'url']).where('newest', 'is not', null).orderBy('id').execute(),
    site: async (id, nights = NIGHTS) => siteView(id, nights, await now(), db, store, clock()),
    runs: (page = 1) => runsView(page, db),
    run: (manifest) => runView(manifest, db, store, clock()),
    report: async (manifest) => ((await hasEvidence(manifest, db)) ? readReport(manifest, store) : null),
    async runFile(manifest, path) {
      if (!(await hasEvidence(manifest, db))) return null;
      const listing = await readManifest(manifest, store);
      const own = path === manifestFile || path === signatureFile;
      const listed = own || listing?.files.some((file) => file.path === path) === true;
      return listed ? store.open(manifest, path) : null;
    },
    audit: async (filter) => auditView(filter, db, await chain()),
    auditEvents: (filter) => auditEvents(filter, db),
    setUp: () => setUpView(database, store),
    crawling: () => crawlingView(db),
    fleet: () => fleetNumbers(database),
    settings: async () => (await now()).settings,
    async user(name) {
      const row = await db.selectFrom('person').select('person').where('name', '=', name).executeTakeFirst();
      return row?.person ?? null;
    },
    findings: async (filter) => queueFindings(filter, await now(), db, clock()),
  };
}

async function hasEvidence(manifest: string, db: Database['db']): Promise<boolean> {
  const run = await db
    .selectFrom('run')
    .select('evidence')
    .where('manifest', '=', manifest)
    .executeTakeFirst();
  return run?.evidence === true;
}
