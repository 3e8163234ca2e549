/**
 * One page with its frames, as part of a record. What sensors see of it goes through here, so that it stays
 * with the page wherever the record goes.
 */
import type { Unstamped } from '../../../rules/evidence/index.ts';
import type { PageDocument, PageVisit } from './record-head.ts';
import type { TabRecord } from './record.ts';

export class Page {
  #record: TabRecord;
  #visit: number;

  constructor(record: TabRecord, visit: number) {
    this.#record = record;
    this.#visit = visit;
  }

  /** The record that the page is part of now: it may have moved from one to another. */
  get record(): TabRecord {
    this.#follow();
    return this.#record;
  }

  /** Its visit in that record. */
  get visit(): number {
    this.#follow();
    return this.#visit;
  }

  #follow(): void {
    for (let { moved } = this.#record; moved; { moved } = this.#record) {
      this.#visit = moved.visitOf(this.#visit);
      this.#record = moved.to;
    }
  }

  get details(): PageVisit | undefined {
    return this.record.head.visits[this.visit];
  }

  /** Full address. */
  get url(): string {
    return this.details?.full ?? '';
  }

  /** Redacted address. */
  get redacted(): string {
    return this.details?.finalUrl ?? '';
  }

  /** Another page of its record had it prerendered, and the visitor has not got there. */
  isAskedBy(visit: number): void {
    if (this.details) this.details.askedBy = visit;
  }

  /** Adds an observation; with `key`, it replaces the last one under that key in the record. */
  add(observed: Unstamped, at: number, key?: string): number | null {
    return this.record.add(observed, at, { key, visit: this.visit });
  }

  /** Adds an observation of which a page has one: it replaces the last one under that key of the page. */
  addOnce(observed: Unstamped, at: number, key: string): number | null {
    return this.add(observed, at, pageKey(this.visit, key));
  }

  /** Whether an observation of the page was added under this key. */
  has(key: string): boolean {
    return this.record.has(pageKey(this.visit, key));
  }
}

const pageKey = (visit: number, key: string): string => `visit ${visit} ${key}`;

/** The key of an observation whose page has got another number. */
export const movedKey = (key: string, visitOf: (visit: number) => number): string =>
  key.replace(/^visit (\d+) /, (_all, visit: string) => pageKey(visitOf(Number(visit)), ''));

/** A document, and the page that it is part of. */
export interface Place {
  page: Page;
  document: PageDocument;
}
