/** Makes the tables of a run: what the night saw of each finding, and what is known of it since. */
import { sql } from 'kysely';
import { leaveText } from '../../crawler/run/flat-memory.ts';
import { severities } from '../../rules/judge/finding.ts';
import { causeOf } from '../model/cause.ts';
import type { EventOf } from '../model/events.ts';
import type { FindingFacts, NightRecord, SiteNight } from '../model/night-record.ts';
import type { Trx } from './database.ts';
import { replaySite } from './replay-site.ts';

/** Findings of one statement. */
const AT_ONCE = 500;

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
  for (let from = 0; from < facts.length; from += AT_ONCE)
    await insertSome({ facts: facts.slice(from, from + AT_ONCE), manifest, startedAt }, seq, trx);
}

async function insertSome(
  { facts, manifest, startedAt }: Pick<NightRecord, 'facts' | 'manifest' | 'startedAt'>,
  seq: number,
  trx: Trx,
): Promise<void> {
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
  const text = JSON.stringify(rows);
  if (rows.length === AT_ONCE) leaveText(text.length);
  await sql`
    insert into finding (fingerprint, site, cause, rule, kind, severity, service, search, facts, traits,
      first_seen, first_at, last_seen, last_at, newest, last_look, looked_at, version, touched)
    select fingerprint, site, cause, rule, kind, severity, service, search, facts, traits,
      ${manifest}::text, ${startedAt}::text, ${manifest}::text, ${startedAt}::text,
      'seen', 'seen', ${startedAt}::text, ${seq}::int, ${seq}::int
    from jsonb_to_recordset(${text}::jsonb) as each(fingerprint text, site text, cause text,
      rule text, kind text, severity int, service text, search text, facts jsonb, traits jsonb)
    on conflict (fingerprint) do update set
      cause = excluded.cause, kind = excluded.kind, severity = excluded.severity, service = excluded.service,
      search = excluded.search, facts = excluded.facts, traits = excluded.traits, version = excluded.version,
      touched = excluded.touched
      where (select n.last_at from finding_now n where n.id = finding.id) <= excluded.last_at`.execute(trx);
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

/** The newest night of a site: what it changes of what is known. Whatever it sees as the night before did stays as it is. */
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
  await keepLast(id, [...went, ...notLooked], trx);
  // Those that are new no longer, and those with a claim, which this night answers.
  await sql`update finding set touched = ${seq}::int
    from site where site.id = ${id} and finding.site = ${id} and last_look = 'seen'
      and (first_seen = site.newest or claimed_at is not null)`.execute(trx);
  await sql`update finding set newest = 'seen', last_look = 'seen', touched = ${seq}::int,
      back_at = case when last_look = 'gone' then ${startedAt} else back_at end,
      version = case when last_look = 'gone' then ${seq}::int else version end
    where id = any(${seen}::int[]) and (newest <> 'seen' or last_look = 'gone')`.execute(trx);
  await sql`update finding set newest = 'not-looked-for', touched = ${seq}::int
    where id = any(${notLooked}::int[]) and last_look = 'seen' and newest = 'seen'`.execute(trx);
  await sql`update finding set newest = 'gone', last_look = 'gone', looked_at = ${startedAt},
      back_at = null, version = ${seq}::int, touched = ${seq}::int
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
  await setWaivers(id, waivers, seq, trx);
}

/** Writes down where findings were seen last, before their site has a night that does not see them. */
async function keepLast(site: string, ids: readonly number[], trx: Trx): Promise<void> {
  await sql`update finding
    set last_seen = site.newest, last_at = site.newest_at, looked_at = site.newest_at
    from site where site.id = ${site} and site.newest is not null
      and finding.id = any(${[...ids]}::int[]) and finding.newest = 'seen'`.execute(trx);
}

/** Writes the waivers of the policy that are not the same as those of the night before. */
async function setWaivers(site: string, waivers: SiteNight['waivers'], seq: number, trx: Trx): Promise<void> {
  const rows = waivers.map(({ fingerprint, ...waiver }) => ({ fingerprint, waiver }));
  await sql`with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each(fingerprint text, waiver jsonb))
    update finding set touched = ${seq}::int,
      policy_waiver = (select waiver from given where given.fingerprint = finding.fingerprint)
    where site = ${site} and (policy_waiver is not null or fingerprint in (select fingerprint from given))
      and policy_waiver is distinct from
        (select waiver from given where given.fingerprint = finding.fingerprint)`.execute(trx);
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
