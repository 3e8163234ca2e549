/** The records of all tabs, where the browser has their pages, and the listeners to their changes. */
import { mostKept, mostTogether } from './limits.ts';
import { dropOldestLoad } from './loads.ts';
import { Page } from './page.ts';
import type { PageDocument } from './record-head.ts';
import type { TabRecord } from './record.ts';
import { RecordStore } from './record-store.ts';
import { sentences } from '../../messages/sentences.ts';

/** What happens in the background must have happened this many milliseconds later to seem the cause of something. */
const inFront = 3000;
/** Numbers of documents whose record is gone. */
const mostForgotten = 2000;

/** The records by tab, and beside them those that no tab shows. */
export class Tabs {
  /** What each tab shows. */
  readonly records = new Map<number, TabRecord>();
  /** What loads, is prerendered, or is kept in memory. */
  readonly aside = new Set<TabRecord>();
  readonly store = new RecordStore(
    (record) => this.#holds(record),
    () => this.#giveUpOne(),
  );
  readonly #listeners: Array<(tab: number) => void> = [];
  readonly #documents = new Map<string, TabRecord>();
  readonly #forgotten = new Set<string>();
  /** The tab that each window shows. */
  readonly #looked = new Map<number, number>();

  get(tab: number): TabRecord | undefined {
    return this.records.get(tab);
  }

  all(): TabRecord[] {
    return [...this.records.values(), ...this.aside];
  }

  #holds = (record: TabRecord): boolean =>
    this.records.get(record.head.tab) === record || this.aside.has(record);

  /** Holds a record where its head says that it is. What the tab showed before is kept. */
  set(record: TabRecord): void {
    this.#hold(record);
    this.acted(record);
    // A record in a new place must be written.
    this.changed(record);
  }

  #hold(record: TabRecord): void {
    const { tab, place } = record.head;
    if (place === 'shown') {
      const before = this.records.get(tab);
      if (before && before !== record) this.keep(before);
      this.aside.delete(record);
      // Moves it to the end: the tab that was viewed longest ago comes first.
      this.records.delete(tab);
      this.records.set(tab, record);
    } else this.aside.add(record);
    for (const { id } of record.head.documents) this.#documents.set(id, record);
  }

  /** Keeps a record for when the visitor goes back to it. */
  keep(record: TabRecord): void {
    if (this.records.get(record.head.tab) === record) this.records.delete(record.head.tab);
    record.head.place = 'kept';
    this.set(record);
    const kept = [...this.aside].filter(({ head }) => head.tab === record.head.tab && head.place === 'kept');
    for (const old of kept.slice(0, -mostKept)) this.drop(old);
  }

  /** Removes one record. */
  drop(record: TabRecord): void {
    const { tab, documents } = record.head;
    const shown = this.records.get(tab) === record;
    if (shown) this.records.delete(tab);
    this.aside.delete(record);
    for (const { id } of documents) {
      if (this.#documents.get(id) !== record) continue;
      this.#documents.delete(id);
      this.#forgotten.add(id);
      if (this.#forgotten.size > mostForgotten) this.#forgotten.delete([...this.#forgotten.keys()][0] ?? '');
    }
    this.store.changed(record);
    if (shown) for (const listener of this.#listeners) listener(tab);
  }

  /** Removes all records of a tab. */
  remove(tab: number): void {
    for (const record of this.all()) if (record.head.tab === tab) this.drop(record);
  }

  /** The browser gave a tab another number, as it does when it unloads the tab to save memory. */
  renumber(from: number, to: number): void {
    for (const record of this.all()) {
      if (record.head.tab !== from) continue;
      this.records.delete(from);
      record.head.tab = to;
      this.set(record);
    }
  }

  /** The page of a document, and the document; undefined if it is not known. */
  find(id: string): { page: Page; document: PageDocument } | undefined {
    const record = this.#documents.get(id);
    const document = record?.documents.get(id);
    return record && document ? { page: new Page(record, document.visit), document } : undefined;
  }

  /** A window shows this tab. */
  looked(tab: number, window: number): void {
    this.#looked.set(window, tab);
  }

  /** Whether no window shows this tab. */
  isBehind(tab: number): boolean {
    return this.#looked.size > 0 && ![...this.#looked.values()].includes(tab);
  }

  /** Something happened in a page of this record. */
  acted({ head }: TabRecord): void {
    head.active = Date.now();
  }

  /** All records, first the one whose pages most likely caused what happens now. */
  likeliest(): TabRecord[] {
    const looked = new Set(this.#looked.values());
    const lastOf = ({ head }: TabRecord): number =>
      head.active + (head.place === 'shown' && looked.has(head.tab) ? inFront : 0);
    return this.all().toSorted((one, other) => lastOf(other) - lastOf(one));
  }

  /** Whether it was a document of a record that is gone. */
  hasForgotten(id: string): boolean {
    return this.#forgotten.has(id);
  }

  /** The page that a tab shows. */
  shownPage(tab: number): Page | undefined {
    const record = this.records.get(tab);
    return record && new Page(record, record.head.shown);
  }

  /** Adds a document to a page, or changes it. */
  place({ record, visit }: Page, document: Omit<PageDocument, 'visit'>): void {
    if (record.setDocument({ ...document, visit })) this.#documents.set(document.id, record);
  }

  async restore(): Promise<void> {
    const records = await this.store.restore();
    for (const record of records.toSorted((one, other) => one.head.active - other.head.active))
      this.#hold(record);
  }

  onChange(listener: (tab: number) => void): void {
    this.#listeners.push(listener);
  }

  changed(record: TabRecord): void {
    this.store.changed(record);
    this.#makeRoom();
    if (this.records.get(record.head.tab) === record)
      for (const listener of this.#listeners) listener(record.head.tab);
  }

  /** Keeps all records together within what the browser stores. */
  #makeRoom(): void {
    let size = this.all().reduce((sum, { bytes }) => sum + bytes, 0);
    while (size > mostTogether) {
      const before = size;
      if (!this.#giveUpOne()) return;
      size = this.all().reduce((sum, { bytes }) => sum + bytes, 0);
      if (size >= before) return;
    }
  }

  /**
   * Gives up what the visitor is least likely to look at again: pages that no tab shows, then earlier loads, then
   * what tabs show that no window shows. Those stay as records of which nothing is known. False if nothing is left.
   */
  #giveUpOne(): boolean {
    for (const place of ['kept', 'ahead'])
      for (const record of this.aside)
        if (record.head.place === place) {
          this.drop(record);
          return true;
        }
    const looked = new Set(this.#looked.values());
    const shown = [...this.records.values()].toSorted(
      (one, other) =>
        Number(looked.has(one.head.tab)) - Number(looked.has(other.head.tab)) ||
        one.head.active - other.head.active,
    );
    const earlier = shown.find((record) => dropOldestLoad(record));
    const [given = earlier] = earlier ? [] : shown.slice(0, -1).filter(({ log }) => log.length > 0);
    if (!given) return false;
    if (!earlier) given.empty(sentences.madeRoom);
    this.store.changed(given);
    for (const listener of this.#listeners) listener(given.head.tab);
    return true;
  }
}
