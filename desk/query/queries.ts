/** All queries of the desk, over one database and one evidence store. */
import type { Queries } from '../desk.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { ChainState } from '../model/views.ts';
import { fleetNumbers } from '../fleet/waiting.ts';
import type { Database } from '../store/database.ts';
import { settingsOf } from '../store/project.ts';
import { auditEvents, auditView } from './audit.ts';
import { crawlingView } from './crawls.ts';
import { evidenceView } from './evidence.ts';
import { findingView } from './finding.ts';
import { queueFindings, queueView } from './queue.ts';
import { readManifest, readReport } from './read-run.ts';
import { runsView, runView } from './runs.ts';
import { setUpView } from './set-up.ts';
import { siteView } from './site.ts';
import { todayView } from './today.ts';
import { manifestFile, signatureFile } from '../../crawler/run/manifest.ts';

/** Nights that a site shows side by side. */
const NIGHTS = 7;

export function openQueries(
  database: Database,
  store: EvidenceStore,
  chain: () => Promise<ChainState>,
  clock: () => Date,
): Queries {
  const { db } = database;
  return {
    today: () => todayView(db, clock()),
    queue: (filter) => queueView(filter, db, clock()),
    finding: (fingerprint) => findingView(fingerprint, db, store, clock()),
    evidence: (fingerprint, occurrence) => evidenceView(fingerprint, occurrence, db, store),
    sites: () =>
      db.selectFrom('site').select(['id', 'url']).where('newest', 'is not', null).orderBy('id').execute(),
    site: (id, nights = NIGHTS) => siteView(id, nights, db, store, clock()),
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
    settings: () => settingsOf(db),
    async user(name) {
      const row = await db.selectFrom('person').select('person').where('name', '=', name).executeTakeFirst();
      return row?.person ?? null;
    },
    findings: (filter) => queueFindings(filter, db, clock()),
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
