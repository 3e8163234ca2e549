/** Moments of a record from which a choice that is set by hand may apply. */
import type { TabRecord } from './record.ts';

/** `page`: when the document that is shown was loaded. `click`: a click of the visitor's, by its moment in the record. */
export type From = 'now' | 'page' | { click: number };

/** When the document that is shown was loaded, in milliseconds since the record began. */
const loadedAt = ({ head, visits: { load } }: TabRecord): number =>
  Math.min(...head.visits.flatMap(({ visit, at }) => (load.has(visit) ? [at] : [])), Number.MAX_SAFE_INTEGER);

/**
 * The moment in milliseconds since 1970.
 * @throws Error with a line of English if there was no such moment
 */
export function momentOf(record: TabRecord, from: From, now: number): number {
  if (from === 'now') return now;
  const { head } = record;
  if (from === 'page') return head.began + Math.min(loadedAt(record), record.since(now));
  const click = head.clicks.find(({ at }) => at === from.click);
  if (!click) throw new Error('the extension knows of no click at that moment: choose another');
  return head.began + click.at;
}
