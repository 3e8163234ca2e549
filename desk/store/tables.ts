/** The tables of the desk, as Kysely types them. */
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Decision, Traits } from '../model/decision.ts';
import type { MailState } from '../model/mail.ts';
import type { DecisionView } from '../model/views.ts';
import type { FindingFacts } from '../model/night-record.ts';
import type { Actor, User } from '../model/people.ts';
import type { Schedule, Settings } from '../model/settings.ts';
import type { Device } from '../../rules/evidence/common.ts';
import type { SentFile } from '../../crawler/run/sent-files.ts';
import type { Language } from '../../rules/judge/finding.ts';
import type { Verdict } from '../../reports/document/schema/verdict.ts';
import type { CrawlProblem, CrawlProgress, CrawlState } from '../model/crawls.ts';

/** JSON that is handed over as its text. */
type Json<T> = ColumnType<T, string, string>;
type JsonObject<T extends object> = JSONColumnType<T>;

export interface Tables {
  event: { seq: number; at: string; type: string; by: string; hash: string; line: string };
  event_finding: { seq: number; fingerprint: string };
  meta: { key: string; value: string };

  run: {
    manifest: string;
    id: string;
    event: number;
    started_at: string;
    ended_at: string;
    taken_in_at: string;
    tool: string;
    browser: string;
    policy_name: string;
    policy_hash: string;
    journeys: Json<string[]>;
    devices: Json<Device[]>;
    verdict: Verdict;
    interrupted: boolean;
    trial: boolean;
    signature: 'none' | 'unchecked' | 'valid';
    bytes: number;
    evidence: Generated<boolean>;
    sites_left_out: Json<string[]>;
  };
  site: { id: string; url: string; newest: string | null; newest_at: string | null };
  site_night: {
    site: string;
    manifest: string;
    started_at: string;
    verdict: Verdict;
    violations: number;
    /** Ids of findings. */
    seen: number[];
    not_looked: number[];
    came: number[];
    went: number[];
    unchecked: Json<string[]>;
  };
  finding: Finding;
  /** A view of `finding`, with what its site's newest night says of those that are there. */
  finding_now: Finding & { is_first: boolean };
  decision: {
    event: number;
    at: string;
    by: Actor;
    kind: Decision['kind'];
    decision: JsonObject<Decision>;
    cause: string | null;
    why: string | null;
    /** When it came into force: with four eyes, when it was approved. */
    force_seq: number | null;
    force_at: string | null;
    standing: Exclude<DecisionView['standing'], 'replaced'>;
  };
  decision_finding: { event: number; fingerprint: string; traits: JsonObject<Traits> };
  comment: { event: number; fingerprint: string; at: string; by: Actor; text: string };
  person: { name: string; person: JsonObject<User> };
  token: {
    id: string;
    name: string;
    scope: 'push' | 'decisions';
    ends_at: string;
    created_at: string;
    by: Actor;
    revoked: Generated<boolean>;
  };
  setting: { id: number; settings: JsonObject<Settings> };
  schedule: { id: string; schedule: JsonObject<Schedule> };

  password: { person: string; hash: string };
  session: { hash: string; person: string; created_at: string; last_used_at: string };
  sign_in_link: { hash: string; person: string; ends_at: string };
  identity: { issuer: string; subject: string; person: string };
  failure: { key: string; count: number; last_at: string };
  token_hash: { hash: string; id: string; last_used_at: string | null };

  fleet_run: FleetRun;
  fleet_site: FleetSite;
  fleet_part: { run: string; site: string; part: string };
  /** Domains and addresses that somebody visits now, or that asked to be left alone for a while. */
  fleet_turn: { key: string; holder: string; until: Date };
  /** Crawls that the desk makes. What they lead to is in the history: the run. */
  crawl: {
    id: string;
    schedule: string;
    policy: string;
    sites: Json<string[]>;
    asked_at: string;
    asked_by: Actor;
    state: CrawlState;
    /** How many times it was begun. */
    attempt: Generated<number>;
    started_at: string | null;
    ended_at: string | null;
    progress: Json<CrawlProgress | null>;
    problem: Json<CrawlProblem | null>;
    manifest: string | null;
  };
  /** Mail that is written and sent, or waits for it: one row for each person. */
  mail: {
    id: string;
    recipient: string;
    subject: string;
    text: string;
    html: string;
    written_at: string;
    state: MailState;
    attempts: Generated<number>;
    settled_at: string | null;
    problem: string | null;
  };
  /** What mail has told, so that it tells nothing twice. */
  told: { key: string; at: string };
}

interface Finding {
  id: Generated<number>;
  fingerprint: string;
  site: string;
  cause: string;
  rule: string;
  severity: number;
  kind: FindingFacts['kind'];
  service: string | null;
  search: string;
  facts: JsonObject<FindingFacts>;
  traits: JsonObject<Traits>;
  first_seen: string;
  first_at: string;
  /** This and `last_at` and `looked_at`: of a finding that the newest night saw, the site tells them. */
  last_seen: string;
  last_at: string;
  newest: 'seen' | 'gone' | 'not-looked-for';
  last_look: 'seen' | 'gone';
  looked_at: string;
  back_at: string | null;
  policy_waiver: Json<{ reason: string; by: string; until: string } | null>;
  version: number;
  /** Number of the event that last changed what its state rests on. */
  touched: number;
  decided: number | null;
  claimed_at: string | null;
  request: number | null;
  comments: Generated<number>;
}

/** A run whose sites are crawled by workers. */
interface FleetRun {
  id: string;
  /** Version of the rules that its workers must have. */
  rules: string;
  policy: string;
  source: string;
  asked: JsonObject<{
    args: string[];
    journeys: string[];
    devices: Device[];
    language: Language;
    formats?: string[];
    junitInconclusive?: 'skipped' | 'error';
    /** What the policy names beside it. */
    files?: SentFile[];
    /** Manifest of the earlier run to compare with; `none-yet` where there is none. */
    baseline?: string | null;
  }>;
  sites: number;
  state: Generated<'open' | 'assembling' | 'done' | 'failed'>;
  /** How often somebody began to assemble it. */
  attempts: Generated<number>;
  queued_at: Generated<Date>;
  ended_at: Date | null;
  /** Of the run that came out. */
  manifest: string | null;
  /** Why none came out. */
  reason: string | null;
}

interface FleetSite {
  run: string;
  site: string;
  url: string;
  state: Generated<'waiting' | 'done' | 'failed'>;
  /** How often a worker has begun. */
  attempts: Generated<number>;
  /** Why the last attempt failed, where somebody could tell. */
  reason: string | null;
  /** SHA-256 of the manifest of what came of it. */
  part: string | null;
  ended_at: Date | null;
}

/** Made of the events, and made again by `rebuild`. */
export const projected = [
  'run',
  'site',
  'site_night',
  'finding',
  'decision',
  'decision_finding',
  'comment',
  'person',
  'token',
  'setting',
  'schedule',
] as const satisfies ReadonlyArray<keyof Tables>;
