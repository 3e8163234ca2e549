/**
 * Loads of pages in a record: earlier ones make room for later ones, and what they left in the browser is not the
 * doing of later ones.
 */
import type { Observation } from '../../../rules/evidence/index.ts';
import { cookieKey } from '../../../watch/observations/cookie-jar.ts';
import type { ObservationLog } from './log.ts';
import { loadOf, type RecordHead } from './record-head.ts';
import type { Visits } from './visits.ts';

/** What is asked of a record. */
interface Recorded {
  head: Pick<RecordHead, 'visits' | 'dropped'>;
  visits: Pick<Visits, 'load'>;
  store: ObservationLog;
}

/** Forgets what the oldest load did that is not shown. False if there is none. */
export function dropOldestLoad({ head, visits: { load }, store }: Recorded): boolean {
  const oldest = store.all.find(({ visit }) => visit !== null && !load.has(visit));
  if (!oldest) return false;
  const of = (visit: number | null): number | null => {
    const page = visit === null ? undefined : head.visits[visit];
    return page ? loadOf(head.visits, page) : visit;
  };
  const gone = of(oldest.visit);
  store.keep(({ visit }) => visit === null || of(visit) !== gone);
  head.dropped += 1;
  return true;
}

const itemKey = (each: Extract<Observation, { kind: 'storage' }>): string =>
  [each.origin, each.area, each.key].join(' ');

/**
 * Without the cookies and keys that earlier loads left in the browser and this one did not set. After a
 * withdrawal it counts what is there, whoever set it.
 */
export function withoutRemains(own: readonly Observation[], earlier: readonly Observation[]): Observation[] {
  const keysIn = (log: readonly Observation[], written: boolean): Set<string> =>
    new Set(
      log.flatMap((each) =>
        each.kind === 'storage' && (!written || each.how === 'write') ? [itemKey(each)] : [],
      ),
    );
  const cookiesIn = (log: readonly Observation[], jars: boolean): Set<string> =>
    new Set(
      log.flatMap((each) => {
        if (each.kind === 'cookie-write') return [cookieKey(each.name, each.domain)];
        return jars && each.kind === 'cookie-jar'
          ? each.cookies.map(({ name, domain }) => cookieKey(name, domain))
          : [];
      }),
    );
  const [setNow, setBefore] = [cookiesIn(own, false), cookiesIn(earlier, true)];
  const [writtenNow, thereBefore] = [keysIn(own, true), keysIn(earlier, false)];
  return own.flatMap((each): Observation[] => {
    if (each.phase === 'after-withdrawal') return [each];
    if (each.kind === 'storage')
      return each.how !== 'write' && !writtenNow.has(itemKey(each)) && thereBefore.has(itemKey(each))
        ? []
        : [each];
    if (each.kind !== 'cookie-jar') return [each];
    const cookies = each.cookies.filter(({ name, domain }) => {
      const key = cookieKey(name, domain);
      return setNow.has(key) || !setBefore.has(key);
    });
    return [{ ...each, cookies }];
  });
}
