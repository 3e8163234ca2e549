/** Makes the tables of a run: what the night saw of each finding, and what is known of it since. */
import { sql } from 'kysely';
import { severities } from '../../rules/judge/finding.ts';
import { causeOf } from '../model/cause.ts';
import type { EventOf } from '../model/events.ts';
import type { FindingFacts, NightRecord, SiteNight } from '../model/night-record.ts';
import type { Trx } from './database.ts';
import { replaySite } from './replay-site.ts';

/** Applies a run. Its trial says nothing about the sites. */
export async function projectRun(event: EventOf<'run-taken-in'>, trx: Trx): Promise<void> {
  const record = event.body;
  await trx
    .insertInto('run')
    .values({
      manifest: record.manifest,
      id: record.id,
      event: event.seq,
      started_at: record.startedAt,
      ended_at: record.endedAt,
      taken_in_at: event.at,
      tool: record.tool,
      browser: record.browser,
      policy_name: record.policy.name,
      policy_hash: record.policy.hash,
      journeys: JSON.stringify(record.journeys),
      devices: JSON.stringify(record.devices),
      verdict: record.verdict,
      interrupted: record.interrupted,
      trial: record.trial,
      signature: record.signature,
      bytes: record.bytes,
      sites_left_out: JSON.stringify(record.sitesLeftOut),
    })
    .execute();
  if (record.trial) return;
  await insertFacts(record, event.seq, trx);
  for (const site of record.sites) await projectSite(site, record, event.seq, trx);
}

/** Adds findings that are new to the desk, and what a newer run tells of those that it knows. */
async function insertFacts(
  { facts, manifest, startedAt }: NightRecord,
  seq: number,
  trx: Trx,
): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ site, ...own }) => ({
    fingerprint: own.fingerprint,
    site,
    cause: causeOf(own),
    rule: own.rule,
    kind: own.kind,
    severity: severities.indexOf(own.severity),
    service: own.service,
    search: searchOf(own),
    facts: own,
    traits: { pages: own.pages, sites: [site], phases: own.phases, severity: own.severity },
  }));
  await sql`
    insert into finding (fingerprint, site, cause, rule, kind, severity, service, search, facts, traits,
      first_seen, first_at, last_seen, last_at, newest, last_look, looked_at, is_first, version)
    select fingerprint, site, cause, rule, kind, severity, service, search, facts, traits,
      ${manifest}::text, ${startedAt}::text, ${manifest}::text, ${startedAt}::text,
      'seen', 'seen', ${startedAt}::text, true, ${seq}::int
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each(fingerprint text, site text, cause text,
      rule text, kind text, severity int, service text, search text, facts jsonb, traits jsonb)
    on conflict (fingerprint) do update set
      cause = excluded.cause, kind = excluded.kind, severity = excluded.severity, service = excluded.service,
      search = excluded.search, facts = excluded.facts, traits = excluded.traits, version = excluded.version
      where finding.last_at <= excluded.last_at`.execute(trx);
}

const searchOf = ({ headline, subject, service, rule }: FindingFacts): string =>
  [headline.nl, headline.en, subject.name, subject.host ?? '', service ?? '', rule].join('\n').toLowerCase();

async function projectSite(site: SiteNight, record: NightRecord, seq: number, trx: Trx): Promise<void> {
  const { manifest, startedAt } = record;
  const base = site.base === null ? [] : await seenIn(site.id, site.base, trx);
  const ids = await idsOf([...site.came, ...site.went, ...site.notLookedFor], trx);
  const named = (list: readonly string[]): number[] =>
    list.flatMap((fingerprint) => ids.get(fingerprint) ?? []);
  const went = new Set(named(site.went));
  const seen = [...base.filter((id) => !went.has(id)), ...named(site.came)].toSorted((a, b) => a - b);
  const before = await trx.selectFrom('site').selectAll().where('id', '=', site.id).executeTakeFirst();
  await trx
    .insertInto('site')
    .values({ id: site.id, url: site.url, newest: null, newest_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const violations = await sql<{ count: number }>`
    select count(*)::int as count from finding where id = any(${seen}::int[]) and kind = 'violation'`.execute(
    trx,
  );
  await trx
    .insertInto('site_night')
    .values({
      site: site.id,
      manifest,
      started_at: startedAt,
      verdict: site.verdict,
      violations: violations.rows[0]?.count ?? 0,
      seen,
      not_looked: named(site.notLookedFor),
      came: [],
      went: [],
      unchecked: JSON.stringify(site.unchecked),
    })
    .execute();
  // A run that is handed in after a later one changes what came before and after it.
  const late = before?.newest_at !== undefined && before.newest_at !== null && before.newest_at > startedAt;
  if (late) return replaySite(site.id, seq, trx);
  await nextNight(site, { manifest, startedAt, seen, notLooked: named(site.notLookedFor), seq }, trx);
}

interface Night {
  manifest: string;
  startedAt: string;
  seen: number[];
  notLooked: number[];
  seq: number;
}

/** The newest night of a site: what it changes of what is known. */
async function nextNight({ id, url, waivers }: SiteNight, night: Night, trx: Trx): Promise<void> {
  const { manifest, startedAt, seen, notLooked, seq } = night;
  const changed = await sql<{ id: number; saw: boolean }>`
    select id, true as saw from finding
      where id = any(${seen}::int[]) and (first_seen = ${manifest} or last_look = 'gone')
    union all select id, false from finding
      where site = ${id} and last_look = 'seen' and not id = any(${[...seen, ...notLooked]}::int[])`.execute(
    trx,
  );
  const came = changed.rows.filter(({ saw }) => saw).map((row) => row.id);
  const went = changed.rows.filter(({ saw }) => !saw).map((row) => row.id);
  await sql`update finding set newest = 'seen', last_seen = ${manifest}, last_at = ${startedAt},
      looked_at = ${startedAt}, is_first = first_seen = ${manifest}, last_look = 'seen',
      back_at = case when last_look = 'gone' then ${startedAt} else back_at end,
      version = case when last_look = 'gone' then ${seq}::int else version end
    where id = any(${seen}::int[])`.execute(trx);
  await sql`update finding set newest = 'not-looked-for', is_first = false
    where id = any(${notLooked}::int[]) and last_look = 'seen'`.execute(trx);
  await sql`update finding set newest = 'gone', last_look = 'gone', looked_at = ${startedAt}, is_first = false,
      back_at = null, version = ${seq}::int
    where id = any(${went}::int[])`.execute(trx);
  await trx
    .updateTable('site_night')
    .set({ came, went })
    .where('site', '=', id)
    .where('manifest', '=', manifest)
    .execute();
  await trx
    .updateTable('site')
    .set({ url, newest: manifest, newest_at: startedAt })
    .where('id', '=', id)
    .execute();
  await sql`update finding set policy_waiver = null where site = ${id} and policy_waiver is not null`.execute(
    trx,
  );
  if (waivers.length > 0)
    await sql`update finding set policy_waiver = each.waiver
      from jsonb_to_recordset(${JSON.stringify(
        waivers.map(({ fingerprint, ...waiver }) => ({ fingerprint, waiver })),
      )}::jsonb) as each(fingerprint text, waiver jsonb)
      where finding.fingerprint = each.fingerprint`.execute(trx);
}

async function seenIn(site: string, manifest: string, trx: Trx): Promise<number[]> {
  const row = await trx
    .selectFrom('site_night')
    .select('seen')
    .where('site', '=', site)
    .where('manifest', '=', manifest)
    .executeTakeFirstOrThrow();
  return row.seen;
}

async function idsOf(fingerprints: readonly string[], trx: Trx): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: number; fingerprint: string }>`
    select id, fingerprint from finding where fingerprint = any(${[...fingerprints]}::text[])`.execute(trx);
  return new Map(rows.map(({ id, fingerprint }) => [fingerprint, id]));
}
