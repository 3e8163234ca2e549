/** The review desk: what the pages, the commands and the API ask of it. */
import type { Readable } from 'node:stream';
import type { Actor, Scope, Token, User } from './model/people.ts';
import type { Decide } from './model/requests.ts';
import type { Schedule, Settings } from './model/settings.ts';
import type {
  AuditFilter,
  AuditView,
  ChainState,
  EvidenceView,
  FindingView,
  ListedFinding,
  QueueFilter,
  QueueView,
  RunRow,
  RunView,
  SetUpView,
  SiteView,
  TodayView,
} from './model/views.ts';
import type { CrawlingView } from './model/crawls.ts';
import type { FleetNumbers } from './model/fleet-numbers.ts';
import type { DeskEvent } from './model/events.ts';
import type { Report } from '../reports/document/schema/run.ts';
import type { Decisions } from '../rules/policy/schema/decisions.ts';

/** What the pages show. Each answers null for something that is not there. */
export interface Queries {
  today(): Promise<TodayView>;
  queue(filter: QueueFilter): Promise<QueueView>;
  finding(fingerprint: string): Promise<FindingView | null>;
  /** The number that the navigation shows, and the day it is of. */
  waiting(): Promise<{ toDecide: number; day: string; timeZone: string }>;
  /** @param occurrence from 0 */
  evidence(fingerprint: string, occurrence: number): Promise<EvidenceView | null>;
  sites(): Promise<Array<{ id: string; url: string }>>;
  site(id: string, nights?: number): Promise<SiteView | null>;
  runs(page?: number): Promise<{ runs: RunRow[]; total: number; pages: number }>;
  run(manifest: string): Promise<RunView | null>;
  /** The report of a run; null when it is not there, or its evidence was removed. */
  report(manifest: string): Promise<Report | null>;
  /** A file of a run, as its manifest lists it; null when it is not there. */
  runFile(manifest: string, path: string): Promise<{ bytes: number; stream: Readable } | null>;
  audit(filter: AuditFilter): Promise<AuditView>;
  /** All events of a filter, oldest first: for exports. */
  auditEvents(filter: AuditFilter): AsyncIterable<DeskEvent>;
  setUp(): Promise<SetUpView>;
  /** Crawls that the desk makes. */
  crawling(): Promise<CrawlingView>;
  /** What waits for workers, and what they do. */
  fleet(): Promise<FleetNumbers>;
  settings(): Promise<Settings>;
  user(name: string): Promise<User | null>;
  /** Listed findings, newest first, for the API. */
  findings(filter: QueueFilter): Promise<ListedFinding[]>;
}

/** Secrets and sessions: in tables, never in the history. Only hashes come in. */
export interface Accounts {
  /** The stored form of a person's password; null if there is none. */
  passwordHash(user: string): Promise<string | null>;
  /** Sets it, ends every session of the person, and tells the history. */
  setPassword(user: string, hash: string, by: Actor): Promise<void>;
  addSession(session: { hash: string; user: string; createdAt: string; lastUsedAt: string }): Promise<void>;
  session(hash: string): Promise<{ user: User; createdAt: string; lastUsedAt: string } | null>;
  touchSession(hash: string, at: string): Promise<void>;
  endSession(hash: string): Promise<void>;
  endSessionsOf(user: string): Promise<void>;
  endSessionsBefore(limits: { createdAt: string; lastUsedAt: string }): Promise<void>;
  addSignInLink(link: { hash: string; user: string; endsAt: string }): Promise<void>;
  /** The person it is for, once; null when it was used or has ended. */
  useSignInLink(hash: string, now: string): Promise<string | null>;
  /** The person that an identity provider knows under this subject; null for nobody. */
  userOfIdentity(issuer: string, subject: string): Promise<User | null>;
  linkIdentity(issuer: string, subject: string, user: string): Promise<void>;
  /** Failed sign-ins by account or address. */
  failures(key: string): Promise<{ count: number; lastAt: string } | null>;
  addFailure(key: string, at: string): Promise<void>;
  clearFailures(key: string): Promise<void>;
  /** The token with this hash if it is in force; notes that it was used. */
  token(hash: string, now: string): Promise<Token | null>;
}

/** What became of a run that was handed in. */
export interface TakenIn {
  manifest: string;
  id: string;
  /** The same run was there already. */
  again: boolean;
  /** Findings that it saw first or again, and that it no longer saw. */
  came: number;
  went: number;
}

/** Who acts, and what they wrote. */
export interface Act {
  by: Actor;
  why?: string | null;
}

/** Everything that changes something throws a DeskError when it is refused; then nothing was changed. */
export interface Desk {
  readonly queries: Queries;
  readonly accounts: Accounts;
  /** The current time; tests set it. */
  clock(): Date;
  /** The number of the event: by it the decision can be undone. With four eyes it may be a request. */
  decide(decide: Decide, act: Act): Promise<{ event: number; requested: boolean }>;
  answer(request: number, approved: boolean, act: Act): Promise<number>;
  undo(event: number, act: Act): Promise<number>;
  comment(fingerprint: string, text: string, act: Act): Promise<number>;
  addUser(user: User, act: Act): Promise<number>;
  changeUser(name: string, change: Partial<Omit<User, 'name'>>, act: Act): Promise<number>;
  /** Takes the password away and ends every session: only a sign-in link lets the person in. */
  resetPassword(name: string, act: Act): Promise<number>;
  addToken(token: { name: string; scope: Scope; endsAt: string; hash: string }, act: Act): Promise<Token>;
  revokeToken(id: string, act: Act): Promise<number>;
  changeSettings(change: Partial<Settings>, act: Act): Promise<number>;
  changeSchedule(id: string, schedule: Schedule | null, act: Act): Promise<number>;
  /** Takes in a run directory; it stays as it is. */
  takeInFolder(folder: string, act: Act): Promise<TakenIn>;
  /** Takes in one archive: a tar, gzipped or not. */
  takeInArchive(archive: Readable, act: Act): Promise<TakenIn>;
  /** Decisions that let findings stay, as `crawl --decisions` reads them. */
  decisionsInForce(): Promise<Decisions>;
  chain(): Promise<ChainState>;
  /** Called after each event, for live pages and mail. The answer stops it. */
  onEvent(listener: (event: DeskEvent) => void): () => void;
  close(): Promise<void>;
}
