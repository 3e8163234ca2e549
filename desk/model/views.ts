/**
 * What the pages show. Ids and data only: the words come from the messages. Times are UTC, ISO 8601; days are those of the
 * desk's time zone.
 */
import type { Observation } from '../../rules/evidence/index.ts';
import type { FindingKind, Severity } from '../../rules/judge/finding.ts';
import type { JourneyReport } from '../../reports/document/schema/journey.ts';
import type { Timeline } from '../../reports/document/schema/timeline.ts';
import type { Verdict } from '../../reports/document/schema/verdict.ts';
import type { CrawlView } from './crawls.ts';
import type { Decision, Traits } from './decision.ts';
import type { DeskEvent } from './events.ts';
import type { MailState } from './mail.ts';
import type { FindingFacts } from './night-record.ts';
import type { Actor, Token, User } from './people.ts';
import type { Schedule, Settings } from './settings.ts';
import type { LapsedBy, State } from './states.ts';

/** A run, as lists name it. */
export interface RunRef {
  /** SHA-256 of its manifest: its address at the desk. */
  manifest: string;
  /** The run's own id. */
  id: string;
  startedAt: string;
}

/** A decision, and whether it still holds. */
export interface DecisionView {
  /** Number of its event. */
  event: number;
  at: string;
  by: Actor;
  decision: Decision;
  /** Others that were decided with it: their cause. */
  cause: string | null;
  /** `undone`: somebody took it back. `replaced`: a later decision holds. */
  standing: 'in-force' | 'replaced' | 'undone' | 'requested' | 'declined';
}

/** A finding in a list. */
export interface ListedFinding {
  fingerprint: string;
  /** Number of the event that last changed it. A decision sends it back, so that nobody decides what has just changed. */
  version: number;
  site: string;
  siteUrl: string;
  facts: FindingFacts;
  /** Key of its cause. */
  cause: string;
  state: State;
  lapsedBy: LapsedBy | null;
  firstSeen: RunRef;
  lastSeen: RunRef;
  /** Who must fix it; of a confirmed finding. */
  owner: string | null;
  /** The decision in force, or that lapsed. */
  decision: DecisionView | null;
  /** A developer asked for this, and nobody answered yet. */
  request: DecisionView | null;
  /** A waiver of the policy file holds: nothing to decide here. */
  policyWaiver: { reason: string; by: string; until: string } | null;
  comments: number;
}

/** One site in one night of the grid. */
export interface NightCell {
  run: RunRef;
  verdict: Verdict;
  violations: number;
  /** Findings that this night saw first, or again. */
  came: number;
  went: number;
}

export interface TodayView {
  today: string;
  counts: Record<State, number>;
  /** Findings that somebody must decide. */
  toDecide: number;
  requests: number;
  /** The worst that must be decided, at most 10. */
  worst: ListedFinding[];
  endsSoon: ListedFinding[];
  /** Oldest first, at most 30. */
  nights: RunRef[];
  grid: Array<{ site: string; url: string; cells: Array<NightCell | null> }>;
  lastRun: (RunRef & { endedAt: string; verdict: Verdict; hoursAgo: number; interrupted: boolean }) | null;
  /** No run came within the hours of the settings. */
  late: boolean;
  /** Crawls of the desk that failed since the newest run came. */
  failedCrawls: CrawlView[];
  /** What the last run could not check. */
  unchecked: Array<{ site: string; lines: string[] }>;
}

/** What a list leaves out; every field may be left out. */
export interface QueueFilter {
  accepted?: 'without' | 'with' | 'only' | undefined;
  states?: State[] | undefined;
  kind?: FindingKind | undefined;
  severity?: Severity | undefined;
  site?: string | undefined;
  rule?: string | undefined;
  service?: string | undefined;
  owner?: string | undefined;
  cause?: string | undefined;
  /** In the headline, subject or service, in any case. */
  text?: string | undefined;
  /** From 1 on. */
  page?: number | undefined;
}

/** Findings with one cause: of one service, or else of one rule. */
export interface CauseView {
  key: string;
  service: string | null;
  rules: string[];
  sites: string[];
  severity: Severity;
  findings: ListedFinding[];
}

export interface QueueView {
  filter: QueueFilter;
  /** Findings that fit the filter, on all pages. */
  total: number;
  pages: number;
  /** Of all findings, whatever the filter. */
  counts: Record<State, number>;
  causes: CauseView[];
  /** The values that a filter could take, with the number of findings. */
  facets: Record<
    'site' | 'severity' | 'kind' | 'rule' | 'service' | 'owner',
    Array<{ value: string; count: number }>
  >;
}

/** One entry of a finding's history. */
export type FindingHistory =
  | { type: 'decision'; entry: DecisionView; why: string | null }
  | { type: 'comment'; event: number; at: string; by: Actor; text: string }
  | { type: 'undone'; event: number; at: string; by: Actor; undoes: number }
  | {
      type: 'answered';
      event: number;
      at: string;
      by: Actor;
      request: number;
      approved: boolean;
      why: string | null;
    };

/** What one night saw of a finding. */
export interface FindingNight {
  run: RunRef;
  saw: 'seen' | 'gone' | 'not-looked-for' | 'not-yet';
}

export interface FindingView {
  finding: ListedFinding;
  traits: Traits;
  /** Oldest first, at most 30. */
  nights: FindingNight[];
  /** Oldest first. */
  history: FindingHistory[];
  /** Others of the same cause. */
  sameCause: ListedFinding[];
  /** The moment in the evidence that shows it; null when its evidence was removed. */
  evidence: EvidenceView | null;
}

/** From a finding to the moment in the evidence. */
export interface EvidenceView {
  run: RunRef;
  journey: JourneyReport;
  timeline: Timeline | null;
  /** Number of the observation in the evidence file. */
  seq: number;
  /** Of the page at that moment, within the run: `sites/…/1.webp`. */
  picture: string | null;
  observation: Observation;
  /** Path of the evidence file within the run, and its line, from 1. */
  file: string;
  line: number;
  /** How many lines it has, and its SHA-256 as the manifest states it. */
  lines: number;
  sha256: string | null;
  /** The observations around it. */
  around: Observation[];
  /** How many times the finding was seen in this run. */
  occurrences: number;
}

/** Names that came or went in a night. */
export interface Changes {
  came: string[];
  went: string[];
}

export interface SiteView {
  site: string;
  url: string;
  counts: Record<State, number>;
  /** Newest first. */
  nights: Array<{
    run: RunRef;
    verdict: Verdict;
    findings: { came: ListedFinding[]; went: ListedFinding[] };
    cookies: Changes;
    recipients: Changes;
    unchecked: string[];
  }>;
  /** Of the newest run whose evidence is there. */
  journeys: JourneyReport[];
  findings: ListedFinding[];
}

/** A run in the list of runs. */
export interface RunRow extends RunRef {
  endedAt: string;
  takenInAt: string;
  verdict: Verdict;
  policy: { name: string; hash: string };
  interrupted: boolean;
  trial: boolean;
  signature: 'none' | 'unchecked' | 'valid';
  bytes: number;
  /** Whether its evidence is still there. */
  evidence: boolean;
  sites: Array<{ id: string; verdict: Verdict; violations: number; came: number; went: number }>;
}

export interface RunView {
  run: RunRow;
  sitesLeftOut: string[];
  previous: RunRef | null;
  next: RunRef | null;
  came: ListedFinding[];
  went: ListedFinding[];
  unchecked: Array<{ site: string; lines: string[] }>;
  /** Files of the run by path, for links; empty when its evidence was removed. */
  files: Array<{ path: string; bytes: number }>;
}

export interface AuditFilter {
  types?: string[] | undefined;
  by?: string | undefined;
  /** First and last day. */
  from?: string | undefined;
  to?: string | undefined;
  fingerprint?: string | undefined;
  text?: string | undefined;
  page?: number | undefined;
}

/** The state of the chain. */
export interface ChainState {
  /** Number and hash of the last event. */
  events: number;
  head: string;
  /** Null if every link holds. */
  broken: { seq: number; what: 'changed' | 'removed' | 'cut-off' | 'unreadable' } | null;
}

export interface AuditView {
  filter: AuditFilter;
  total: number;
  pages: number;
  /** Newest first. */
  events: DeskEvent[];
  chain: ChainState;
}

export interface PolicyVersion {
  name: string;
  hash: string;
  firstUsed: RunRef;
  runs: number;
}

export interface SetUpView {
  users: User[];
  tokens: Array<Token & { createdAt: string; by: Actor; revoked: boolean; lastUsedAt: string | null }>;
  schedules: Schedule[];
  settings: Settings;
  policies: PolicyVersion[];
  /** Newest first. */
  mail: Array<{
    id: string;
    recipient: string;
    subject: string;
    writtenAt: string;
    state: MailState;
    problem: string | null;
  }>;
  store: { database: 'embedded' | 'postgresql'; evidence: string; evidenceBytes: number; events: number };
}
