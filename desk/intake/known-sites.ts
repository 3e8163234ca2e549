/** What the desk knows of sites before a run. */
import { sql } from 'kysely';
import type { Report } from '../../reports/document/schema/run.ts';
import type { FindingFacts } from '../model/night-record.ts';
import type { Trx } from '../store/database.ts';
import type { KnownSite } from './record.ts';

interface Row {
  fingerprint: string;
  site: string;
  facts: FindingFacts;
  last_look: 'seen' | 'gone';
  first_at: string;
  journeys: string[];
  devices: Report['run']['devices'];
  in_base: boolean;
}

const nothing: KnownSite = { base: null, findings: new Map() };

/** What a run is compared with. */
interface Asked {
  /** Ids of its sites. */
  ids: readonly string[];
  /** Of its findings. */
  fingerprints: readonly string[];
  startedAt: string;
}

/**
 * The sites by id; one that is new to the desk has nothing. Of the findings those that the run saw, and those that are there;
 * what is gone for good grows for ever, and only a run that is handed in late asks for it.
 */
export async function knownSites(
  { ids, fingerprints, startedAt }: Asked,
  trx: Trx,
): Promise<(site: string) => KnownSite> {
  const bases = await sql<{ id: string; manifest: string; started_at: string }>`
    select id, newest as manifest, newest_at as started_at from site
    where id = any(${[...ids]}::text[]) and newest is not null`.execute(trx);
  const { rows } = await sql<Row>`
    select f.fingerprint, f.site, f.facts, f.last_look, f.first_at, r.journeys, r.devices, f.id = any(n.seen) as in_base
    from (
        select id from finding where site = any(${[...ids]}::text[]) and last_look = 'seen'
        union select id from finding where fingerprint = any(${[...fingerprints]}::text[])
        union select g.id from finding g join site l on l.id = g.site
          where l.id = any(${[...ids]}::text[]) and l.newest_at > ${startedAt}
      ) wanted join finding_now f on f.id = wanted.id join run r on r.manifest = f.last_seen
      join site s on s.id = f.site join site_night n on n.site = s.id and n.manifest = s.newest
    where f.site = any(${[...ids]}::text[])`.execute(trx);
  const bySite = Map.groupBy(rows, ({ site }) => site);
  const known = new Map(
    bases.rows.map(({ id, manifest, started_at: startedAt }): [string, KnownSite] => {
      const own = bySite.get(id) ?? [];
      return [
        id,
        {
          base: {
            manifest,
            startedAt,
            seen: new Set(own.filter((row) => row.in_base).map((row) => row.fingerprint)),
          },
          findings: new Map(
            own.map((row) => [
              row.fingerprint,
              {
                rule: row.facts.rule,
                pages: row.facts.pages,
                facts: row.facts,
                gone: row.last_look === 'gone',
                firstAt: row.first_at,
                asked: { journeys: row.journeys, devices: row.devices },
              },
            ]),
          ),
        },
      ];
    }),
  );
  return (site) => known.get(site) ?? nothing;
}
