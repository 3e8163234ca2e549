/**
 * The evidence of one site in one tab: a bounded log of observations, the pages, and the moments of choice.
 */
import type { Phase } from '../../../rules/evidence/common.ts';
import {
  kinds,
  type CookieWrite,
  type Kind,
  type Observation,
  type Unstamped,
} from '../../../rules/evidence/index.ts';
import { cookieKey } from '../../../watch/observations/cookie-jar.ts';
import type { PhaseHow } from '../../messages/live-state.ts';
import { sentences } from '../../messages/sentences.ts';
import { Documents } from './documents.ts';
import {
  loadOf,
  newHead,
  newVisit,
  type Click,
  type PageDocument,
  type PageVisit,
  type Place,
  type RecordHead,
} from './record-head.ts';
import { mostClicks, mostVisits, mostNotes, mostNames, mostBytes, byScripts } from './limits.ts';
import { dropOldestLoad } from './loads.ts';
import { ObservationLog, type Chunk } from './log.ts';
import { phaseAt, phaseNow, withChange, withoutByHand } from './phases.ts';

/** Where a record has gone: all that it held is in another. */
interface Moved {
  to: TabRecord;
  visitOf: (visit: number) => number;
  seqOf: (seq: number) => number | null;
}

/** The record of one site in one tab. */
export class TabRecord {
  head: RecordHead;
  moved: Moved | null = null;
  readonly documents: Documents;
  readonly store: ObservationLog;
  /** Bytes of the head, as it was stored last. */
  headBytes = 0;

  constructor(head: RecordHead, stored?: Chunk) {
    this.head = head;
    this.documents = new Documents(head);
    this.store = new ObservationLog(stored);
  }

  /** All observations, in their order. */
  get log(): readonly Observation[] {
    return this.store.all;
  }

  /** What the record takes where it is stored, in bytes. */
  get bytes(): number {
    return this.store.bytes + this.headBytes;
  }

  /** @param complete whether the extension saw the navigation, rather than a page that was already there */
  static begin(
    tab: number,
    siteKey: string,
    at: number,
    complete: boolean,
    place: Place = 'shown',
  ): TabRecord {
    return new TabRecord(newHead(tab, siteKey, at, complete, place));
  }

  since(at: number): number {
    return Math.round(at - this.head.began);
  }

  get phase(): Phase {
    return phaseNow(this.head);
  }

  phaseAt(moment: number): Phase {
    return phaseAt(this.head, moment);
  }

  /** The page that the tab shows; of a record that is not shown, the one that it would show. */
  get shownVisit(): PageVisit | undefined {
    return this.head.visits[this.head.shown];
  }

  /** Its full address; never shown or stored on disk. */
  get pageUrl(): string {
    return this.shownVisit?.full ?? '';
  }

  /** Its redacted address. */
  get page(): string {
    return this.shownVisit?.finalUrl ?? '';
  }

  /**
   * Adds an observation made at `at` (milliseconds since 1970) on the shown page, or on another `visit`; with
   * `key`, it replaces the last one under that key. Returns its number, or null if the record is full.
   */
  add(
    observed: Unstamped,
    at: number,
    { key, visit = this.head.shown }: { key?: string | undefined; visit?: number } = {},
  ): number | null {
    const known = this.store.seqOf(key);
    const moment = this.since(at);
    const page = this.head.visits[visit];
    if (known === undefined && !this.#hasRoom(observed.kind)) {
      this.head.cut[observed.kind] = (this.head.cut[observed.kind] ?? 0) + 1;
      return null;
    }
    const seq = known ?? this.store.next;
    const base = { seq, at: moment, phase: this.phaseAt(moment) };
    const on = { visit: page?.visit ?? null, page: page?.finalUrl ?? '' };
    const observation: Observation = { ...observed, ...base, ...on };
    this.store.put(observation, key);
    return seq;
  }

  /** Whether one more of this kind can be kept; what earlier loads did makes room. */
  #hasRoom(kind: Kind): boolean {
    while (this.store.isFull(kind) || this.store.bytes > mostBytes) if (!dropOldestLoad(this)) return false;
    return true;
  }

  /** Forgets all observations to make room for other records, and says so. */
  empty(reason: string): void {
    this.store.keep(() => false);
    this.head.cut = {};
    this.head.missed = [];
    this.miss(kinds, reason);
  }

  /** Whether an observation was added under this key. */
  has(key: string): boolean {
    return this.store.seqOf(key) !== undefined;
  }

  /** Changes an observation of the log, e.g. the outcome of a request. */
  amend(seq: number, change: (observation: Observation) => Observation): void {
    if (this.moved) {
      const there = this.moved.seqOf(seq);
      if (there !== null) this.moved.to.amend(there, change);
      return;
    }
    this.store.amend(seq, change);
  }

  /**
   * Puts everything from `at` on (milliseconds since 1970) in this phase, including what is in the log
   * already.
   */
  changePhase(phase: Phase, at: number, how: PhaseHow, because: string): void {
    this.head.phases = withChange(this.head, { at: this.since(at), phase, how, because });
    this.#rephase();
  }

  /** Removes the phases that the user set by hand. */
  forgetByHand(): void {
    this.head.phases = withoutByHand(this.head);
    this.#rephase();
  }

  #rephase(): void {
    for (const { seq, at, phase } of this.log) {
      const now = this.phaseAt(at);
      if (now !== phase) this.amend(seq, (observation) => ({ ...observation, phase: now }));
    }
  }

  /** Adds a page, and shows it. Returns the number of its visit. */
  beginVisit(url: string, redacted: string, at: number, seen: Partial<PageVisit> = {}): number {
    const { head } = this;
    const known = head.visits.at(-1);
    const isFull = head.visits.length >= mostVisits && known !== undefined;
    if (isFull)
      this.note(`the visitor opened more than ${mostVisits} pages; the others count as part of the last`);
    const visit = isFull ? known.visit : head.visits.length;
    const page = newVisit(visit, url, redacted, this.since(at));
    head.visits[visit] = {
      ...page,
      ...seen,
      ...(isFull && { url: known.url, at: known.at }),
      visit,
      full: url,
    };
    this.show(visit);
    return visit;
  }

  /** The visits of the document that is shown: one, and those that its scripts opened in it. */
  get load(): ReadonlySet<number> {
    const { visits, shown } = this.head;
    const load = visits[shown] ? loadOf(visits[shown]) : shown;
    return new Set(visits.flatMap((page) => (loadOf(page) === load ? [page.visit] : [])));
  }

  show(visit: number): void {
    const { head } = this;
    head.shown = visit;
    head.bannerSeen = head.bannerSeen === 'present' ? 'present' : 'looking';
  }

  /** Adds a document of a page, or changes it. False if the page has more frames than are watched. */
  setDocument(document: PageDocument): boolean {
    const taken = this.documents.set(document);
    if (!taken) this.miss(byScripts, sentences.tooManyFrames);
    return taken;
  }

  touch(list: 'touched' | 'attempts', name: string, domain: string): void {
    const key = cookieKey(name, domain);
    if (this.head[list].length < mostNames && !this.head[list].includes(key)) this.head[list].push(key);
  }

  /** An attempt to set this cookie was refused: unless another was not, what the jar has of it comes from elsewhere. */
  explainsNot(name: string, observed: Pick<CookieWrite, 'name' | 'domain'>): void {
    const tried = this.log.some(
      (each) =>
        each.kind === 'cookie-write' &&
        each.name === observed.name &&
        each.domain === observed.domain &&
        each.stored !== 'blocked' &&
        !each.deletion,
    );
    const key = cookieKey(name, observed.domain);
    if (!tried) this.head.attempts = this.head.attempts.filter((each) => each !== key);
  }

  /** The visitor clicked: a choice that is set by hand may begin there. */
  clicked(click: Click): void {
    this.head.clicks = [...this.head.clicks, click].slice(-mostClicks);
  }

  note(words: string): void {
    if (this.head.notes.length < mostNotes && !this.head.notes.includes(words)) this.head.notes.push(words);
  }

  miss(affects: readonly string[], reason: string): void {
    if (this.head.missed.length < mostNotes && !this.head.missed.some((each) => each.reason === reason))
      this.head.missed.push({ affects: [...affects], reason });
  }

  get limits(): string[] {
    return [
      ...this.head.notes,
      ...this.head.missed.map(({ reason }) => reason),
      ...Object.entries(this.head.cut).map(
        ([kind, count]) => `${count} more of ${kind} were seen than are kept`,
      ),
    ];
  }
}
