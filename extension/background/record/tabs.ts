/** The watched tabs, one record each, and the listeners to their changes. */
import type { TabRecord } from './record.ts';
import { RecordStore } from './record-store.ts';

/** The records by tab. */
export class Tabs {
  readonly records = new Map<number, TabRecord>();
  readonly store = new RecordStore(this.records);
  readonly #listeners: Array<(tab: number) => void> = [];

  get(tab: number): TabRecord | undefined {
    return this.records.get(tab);
  }

  set(record: TabRecord): void {
    // Moves it to the end: the tab that was viewed longest ago comes first.
    this.records.delete(record.head.tab);
    this.records.set(record.head.tab, record);
    // A record that replaces another must be written as a whole.
    this.changed(record.head.tab);
  }

  remove(tab: number): void {
    if (this.records.delete(tab)) this.changed(tab);
  }

  onChange(listener: (tab: number) => void): void {
    this.#listeners.push(listener);
  }

  changed(tab: number): void {
    this.store.changed(tab);
    for (const listener of this.#listeners) listener(tab);
  }
}
