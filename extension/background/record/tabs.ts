/** The tabs that are watched, one record each, and who wants to know when one changes. */
import type { TabRecord } from './record.ts';
import { RecordStore } from './record-store.ts';

export class Tabs {
  readonly records = new Map<number, TabRecord>();
  readonly store = new RecordStore(this.records);
  readonly #listeners: Array<(tab: number) => void> = [];

  get(tab: number): TabRecord | undefined {
    return this.records.get(tab);
  }

  set(record: TabRecord): void {
    // Last: the one that was looked at longest ago comes first.
    this.records.delete(record.head.tab);
    this.records.set(record.head.tab, record);
    // A record that takes the place of another is written as a whole.
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
