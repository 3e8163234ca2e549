/** Decisions: what a person may decide now, and the event that says so. */
import { sql } from 'kysely';
import { dayIn, monthsLater } from '../model/calendar.ts';
import type { Decision, Traits } from '../model/decision.ts';
import type { Draft } from '../model/events.ts';
import { decideSchema, DeskError, type Decide } from '../model/requests.ts';
import type { Settings } from '../model/settings.ts';
import type { Act } from '../desk.ts';
import type { Trx } from '../store/database.ts';
import { settingsOf } from '../store/project.ts';
import { mustBe } from './actor.ts';

/** An acceptance lasts at most so long. */
const MAX_MONTHS = 12;

/** What the tables know of a finding that is decided. */
interface Row {
  fingerprint: string;
  version: number;
  traits: Traits;
  decided: number | null;
  cause: string;
  policy_until: string | null;
}

/** The event of a decision; with four eyes that of a request. @throws DeskError when it is refused */
export async function decisionDraft(
  asked: Decide,
  { by, why = null }: Act,
  now: Date,
  trx: Trx,
): Promise<Draft> {
  const wanted = parsedDecide(asked);
  const role = await mustBe(['officer', 'developer', 'admin'], by, trx);
  const settings = await settingsOf(trx);
  const today = dayIn(settings.timeZone, now);
  checkDate(wanted.decision, today);
  const rows = await rowsOf(wanted, today, trx);
  const sites = wanted.cause === null ? null : await sitesOf(wanted.cause, trx);
  const findings = rows.map(({ fingerprint, traits, decided }) => ({
    fingerprint,
    traits: sites === null ? traits : { ...traits, sites },
    before: decided,
  }));
  const asks = role === 'developer' && needsTwo(wanted.decision, settings);
  return {
    type: asks ? 'requested' : 'decided',
    by,
    why: why ?? ('words' in wanted.decision ? wanted.decision.words : null),
    run: await newestRun(trx),
    body: { cause: wanted.cause, findings, decision: wanted.decision },
  };
}

/** What lets a finding stay takes two people, where the settings say so. */
const needsTwo = ({ kind }: Decision, { fourEyes }: Settings): boolean =>
  fourEyes && (kind === 'accepted' || kind === 'not-ours');

function parsedDecide(asked: Decide): Decide {
  const parsed = decideSchema.safeParse(asked);
  if (parsed.success) {
    const twice = new Set(parsed.data.findings.map(({ fingerprint }) => fingerprint)).size;
    if (twice < parsed.data.findings.length) throw new DeskError('wrong-input', 'a finding is named twice');
    return parsed.data;
  }
  const [first] = parsed.error.issues;
  const path = first?.path.join('.') ?? '';
  const isReason = path === 'decision.reason' || path === 'decision.words';
  throw new DeskError(
    isReason ? 'reason-missing' : 'wrong-input',
    isReason
      ? 'a decision that lets a finding stay needs a reason, and words'
      : `${path}: ${first?.message ?? ''}`,
    path,
  );
}

/** @throws DeskError for an end date that has passed, or is too far away */
export function checkDate(decision: Decision, today: string): void {
  if (decision.kind !== 'accepted') return;
  if (decision.until < today)
    throw new DeskError('date-past', `${decision.until} has passed; choose a later day`, decision.until);
  const last = monthsLater(today, MAX_MONTHS);
  if (decision.until > last)
    throw new DeskError(
      'date-too-far',
      `${decision.until} is more than ${MAX_MONTHS} months away; choose ${last} or earlier`,
      decision.until,
    );
}

async function rowsOf({ findings }: Decide, today: string, trx: Trx): Promise<Row[]> {
  const wanted = new Map(findings.map(({ fingerprint, version }) => [fingerprint, version]));
  const { rows } = await sql<Row>`
    select fingerprint, version, traits, decided, cause, policy_waiver->>'until' as policy_until
    from finding where fingerprint = any(${[...wanted.keys()]}::text[]) order by fingerprint`.execute(trx);
  const found = new Map(rows.map((row) => [row.fingerprint, row]));
  for (const [fingerprint, version] of wanted) {
    const row = found.get(fingerprint);
    if (row === undefined)
      throw new DeskError('unknown-finding', `no run saw a finding ${fingerprint}`, fingerprint);
    if (version !== null && version !== row.version)
      throw new DeskError(
        'finding-changed',
        'the finding has changed since you saw it: look at it again, and decide',
        fingerprint,
      );
    if (row.policy_until !== null && row.policy_until >= today)
      throw new DeskError(
        'policy-decides',
        `the policy file lets it stay until ${row.policy_until}: change the waiver there`,
        fingerprint,
      );
  }
  return rows;
}

async function sitesOf(cause: string, trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ site: string }>`
    select distinct site from finding where cause = ${cause} and last_look = 'seen' order by site`.execute(
    trx,
  );
  return rows.map(({ site }) => site);
}

/** Id of the run that began last. */
export async function newestRun(trx: Trx): Promise<string | null> {
  const row = await trx
    .selectFrom('run')
    .select('id')
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}
