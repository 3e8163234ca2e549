/**
 * The evidence of one site in one tab: a bounded log of observations, the pages, and the moments of choice.
 */
import type { Phase } from '../../../rules/evidence/common.ts';
import { kinds, type Kind, type Observation, type Unstamped } from '../../../rules/evidence/index.ts';
import type { PhaseHow } from '../../messages/live-state.ts';
import { sentences } from '../../messages/sentences.ts';
import { Documents } from './documents.ts';
import { Gaps } from './gaps.ts';
import { newHead, type Click, type PageDocument, type Place, type RecordHead } from './record-head.ts';
import { mostClicks, mostBytes, byScripts } from './limits.ts';
import { dropOldestLoad } from './loads.ts';
import { ObservationLog, type Chunk } from './log.ts';
import { NamedCookies } from './named-cookies.ts';
import { phaseAt, phaseNow, withChange, withoutByHand } from './phases.ts';
import { Visits } from './visits.ts';

/** Where a record has gone: all that it held is in another. */
interface Moved {
  to: TabRecord;
  visitOf: (visit: number) => number;
  seqOf: (seq: number) => number | null;
}

/** The record of one site in one tab. */
export class TabRecord {
  readonly head: RecordHead;
  moved: Moved | null = null;
  readonly documents: Documents;
  readonly visits: Visits;
  readonly cookies: NamedCookies;
  readonly gaps: Gaps;
  readonly store: ObservationLog;
  /** Bytes of the head, as it was stored last. */
  headBytes = 0;

  constructor(head: RecordHead, stored?: Chunk) {
    this.head = head;
    this.documents = new Documents(head);
    this.gaps = new Gaps(head);
    this.visits = new Visits(head, this.gaps);
    this.cookies = new NamedCookies(head);
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

  /** Full address of the page that the tab shows; never shown or stored on disk. */
  get pageUrl(): string {
    return this.visits.shown?.full ?? '';
  }

  /** Its redacted address. */
  get page(): string {
    return this.visits.shown?.finalUrl ?? '';
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
      this.gaps.leftOut(observed.kind);
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
    this.gaps.clear();
    this.gaps.miss(kinds, reason);
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

  /** Adds a document of a page, or changes it. False if the page has more frames than are watched. */
  setDocument(document: PageDocument): boolean {
    const taken = this.documents.set(document);
    if (!taken) this.gaps.miss(byScripts, sentences.tooManyFrames);
    return taken;
  }

  /** The visitor clicked: a choice that is set by hand may begin there. */
  clicked(click: Click): void {
    this.head.clicks = [...this.head.clicks, click].slice(-mostClicks);
  }
}
