/** Moments of a record from which a choice that is set by hand may apply. */
import type { TabRecord } from './record.ts';

/** `page`: when the document that is shown was loaded. `click`: the visitor's last click. */
export type From = 'now' | 'page' | 'click';

/** When the document that is shown was loaded, in milliseconds since the record began. */
const loadedAt = ({ head, load }: TabRecord): number =>
  Math.min(...head.visits.flatMap(({ visit, at }) => (load.has(visit) ? [at] : [])), Number.MAX_SAFE_INTEGER);

/** The visitor's last click, in milliseconds since the page was loaded; null if there was none since. */
export function lastClick(record: TabRecord): number | null {
  const since = record.head.gesture - loadedAt(record);
  return since >= 0 ? since : null;
}

/**
 * The moment in milliseconds since 1970.
 * @throws Error with a line of English if there was no such moment
 */
export function momentOf(record: TabRecord, from: From, now: number): number {
  if (from === 'now') return now;
  const loaded = loadedAt(record);
  const click = lastClick(record);
  if (from === 'click' && click === null) throw new Error('nobody clicked on this page since it was loaded');
  return record.head.began + Math.min(loaded + (from === 'click' ? (click ?? 0) : 0), record.since(now));
}
