/** The requests that are under way. */
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { Page } from '../record/page.ts';
import type { TabRecord } from '../record/record.ts';

/** A hop that has begun. Raw values stay here only as long as the request. */
export interface Open {
  page: Page;
  /** The record in which `seq` is its number; it says where it went since. */
  record: TabRecord;
  seq: number | null;
  url: string;
  initiator: InitiatorStep[];
  /** Whether it is for the document of a page. */
  main: boolean;
}
const mostOpen = 3000;

/** By the browser's number of the request; the oldest make room. */
export class OpenRequests {
  readonly #open = new Map<string, Open>();

  get(id: string): Open | undefined {
    return this.#open.get(id);
  }

  keep(id: string, open: Open): void {
    if (this.#open.size > mostOpen) this.#open.delete(this.#open.keys().next().value ?? '');
    this.#open.set(id, open);
  }

  delete(id: string): void {
    this.#open.delete(id);
  }

  /** Takes up those that records know to be under way. */
  takeUp(records: Iterable<TabRecord>): void {
    for (const record of records)
      for (const each of record.log)
        if (each.kind === 'request' && each.outcome === 'pending')
          this.keep(each.id, {
            page: new Page(record, each.visit ?? 0),
            record,
            seq: each.seq,
            url: each.url,
            initiator: each.initiator,
            main: record.head.visits[each.visit ?? 0]?.request === each.id,
          });
  }
}
