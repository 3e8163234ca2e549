/**
 * The evidence of one site in one tab: a bounded log of observations, the visits, and the moments of choice.
 */
import type { Phase } from '../../../rules/evidence/common.ts';
import type { Kind, Observation, Unstamped } from '../../../rules/evidence/index.ts';
import { cookieKey } from '../../../watch/observations/cookie-jar.ts';
import type { PhaseHow } from '../../messages/live-state.ts';
import type { PageVisit, RecordHead } from './record-head.ts';
import {
  MAX_OBSERVATIONS,
  mostVisits,
  never,
  mostFrames,
  mostNotes,
  mostNames,
  mostCharacters,
  byScripts,
} from './limits.ts';

/** Observations in one chunk of the log, as it is stored. */
export const chunkSize = 50;

/** The record of one site in one tab. */
export class TabRecord {
  head: RecordHead;
  log: Observation[];
  /** Numbers of the chunks that differ from what is stored. */
  readonly dirty = new Set<number>();
  readonly #keyed = new Map<string, number>();
  readonly #keyOf = new Map<number, string>();
  readonly #counts = new Map<Kind, number>();

  /** @param keys for each observation of the log the key that it was added under, if any */
  constructor(head: RecordHead, log: Observation[] = [], keys: ReadonlyArray<string | null> = []) {
    this.head = head;
    this.log = log;
    keys.forEach((key, seq) => key !== null && this.#name(key, seq));
    for (const { kind } of log) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  static begin(tab: number, siteKey: string, at: number, complete: boolean): TabRecord {
    return new TabRecord({
      tab,
      siteKey,
      began: at,
      pageUrl: '',
      page: '',
      visits: [],
      phases: [],
      frames: [],
      touched: [],
      attempts: [],
      cut: {},
      notes: [],
      missed: [],
      gesture: never,
      bannerSeen: 'looking',
      complete,
      upgrades: false,
      characters: 0,
    });
  }

  since(at: number): number {
    return Math.round(at - this.head.began);
  }

  get phase(): Phase {
    return this.head.phases.at(-1)?.phase ?? 'before-choice';
  }

  phaseAt(moment: number): Phase {
    return this.head.phases.findLast(({ at }) => at <= moment)?.phase ?? 'before-choice';
  }

  get visit(): number {
    return this.head.visits.length - 1;
  }

  /**
   * Adds an observation made at `at` (milliseconds since 1970); with `key`, it replaces the last one under
   * that key. Returns its number, or null if the record is full.
   */
  add(observed: Unstamped, at: number, key?: string): number | null {
    const known = key === undefined ? undefined : this.#keyed.get(key);
    const moment = this.since(at);
    const base = {
      seq: known ?? this.log.length,
      at: moment,
      phase: this.phaseAt(moment),
      visit: this.visit < 0 ? null : this.visit,
      page: this.head.page,
    };
    if (known === undefined) {
      const count = this.#counts.get(observed.kind) ?? 0;
      if (count >= (MAX_OBSERVATIONS[observed.kind] ?? 100) || this.head.characters > mostCharacters) {
        this.head.cut[observed.kind] = (this.head.cut[observed.kind] ?? 0) + 1;
        return null;
      }
      this.#counts.set(observed.kind, count + 1);
      if (key !== undefined) this.#name(key, base.seq);
    }
    const observation: Observation = { ...base, ...observed };
    this.head.characters += JSON.stringify(observation).length;
    this.log[base.seq] = observation;
    this.dirty.add(Math.floor(base.seq / chunkSize));
    return base.seq;
  }

  #name(key: string, seq: number): void {
    this.#keyed.set(key, seq);
    this.#keyOf.set(seq, key);
  }

  /** One chunk of the log, as it is stored. */
  chunk(number: number): { log: Observation[]; keys: Array<string | null> } {
    const from = number * chunkSize;
    const log = this.log.slice(from, from + chunkSize);
    return { log, keys: log.map((_each, index) => this.#keyOf.get(from + index) ?? null) };
  }

  /** Whether an observation was added under this key. */
  has(key: string): boolean {
    return this.#keyed.has(key);
  }

  /** Changes an observation of the log, e.g. the outcome of a request. */
  amend(seq: number, change: (observation: Observation) => Observation): void {
    const observation = this.log[seq];
    if (!observation) return;
    this.log[seq] = change(observation);
    this.dirty.add(Math.floor(seq / chunkSize));
  }

  /**
   * Puts everything from `at` on (milliseconds since 1970) in this phase, including what is in the log
   * already.
   */
  changePhase(phase: Phase, at: number, how: PhaseHow, because: string): void {
    const moment = this.since(at);
    this.head.phases = [
      ...this.head.phases.filter((change) => change.at < moment),
      { at: moment, phase, how, because },
    ].slice(-50);
    this.#rephase();
  }

  /** Removes the phases that the user set by hand. */
  forgetByHand(): void {
    this.head.phases = this.head.phases.filter(({ how }) => how !== 'by-hand');
    this.#rephase();
  }

  #rephase(): void {
    for (const { seq, at, phase } of this.log) {
      const now = this.phaseAt(at);
      if (now !== phase) this.amend(seq, (observation) => ({ ...observation, phase: now }));
    }
  }

  beginVisit(url: string, redacted: string, at: number): void {
    const { head } = this;
    head.pageUrl = url;
    head.page = redacted;
    if (head.visits.length >= mostVisits)
      this.note(`the visitor opened more than ${mostVisits} pages; the others count as part of the last`);
    else
      head.visits.push({
        visit: head.visits.length,
        url: redacted,
        finalUrl: redacted,
        status: null,
        outcome: 'loaded',
        title: '',
        at: this.since(at),
      });
    head.frames = [[0, url]];
    head.upgrades = false;
    head.bannerSeen = head.bannerSeen === 'present' ? 'present' : 'looking';
  }

  get currentVisit(): PageVisit | undefined {
    return this.head.visits.at(-1);
  }

  frameUrl(frame: number): string {
    return this.head.frames.find(([id]) => id === frame)?.[1] ?? this.head.pageUrl;
  }

  setFrame(frame: number, url: string): void {
    const known = this.head.frames.find(([id]) => id === frame);
    if (known) known[1] = url;
    else if (this.head.frames.length < mostFrames) this.head.frames.push([frame, url]);
    else
      this.miss(
        byScripts,
        `the page has more than ${mostFrames} frames; the extension does not see what scripts do in the others`,
      );
  }

  knowsFrame(frame: number): boolean {
    return this.head.frames.length < mostFrames || this.head.frames.some(([id]) => id === frame);
  }

  touch(list: 'touched' | 'attempts', name: string, domain: string): void {
    const key = cookieKey(name, domain);
    if (this.head[list].length < mostNames && !this.head[list].includes(key)) this.head[list].push(key);
  }

  note(words: string): void {
    if (this.head.notes.length < mostNotes && !this.head.notes.includes(words)) this.head.notes.push(words);
  }

  miss(affects: readonly Kind[], reason: string): void {
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
