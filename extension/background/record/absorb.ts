/** Moves everything that one record holds into another, with the pages and documents that it belongs to. */
import { kinds } from '../../../rules/evidence/index.ts';
import { movedKey } from './page.ts';
import type { TabRecord } from './record.ts';

/** The page that a record becomes part of. */
interface Into {
  visit: number;
  /** Whether the requests for a document led to that page; otherwise their page never came. */
  isPage: boolean;
}

/**
 * Moves `from` into `to`: as pages of its own, or as part of a page that is there. The record that shows a page
 * goes on to show it.
 */
export function absorb(to: TabRecord, from: TabRecord, into?: Into): void {
  const visit = into?.visit;
  const { shown } = to.head;
  const numbers: number[] = [];
  for (const page of from.head.visits) {
    const at = from.head.began + page.at;
    const [within, askedBy] = [page.within, page.askedBy].map((old) =>
      old === undefined ? undefined : numbers[old],
    );
    const moved = { ...page, within, askedBy, at: to.since(at) };
    numbers.push(visit ?? to.visits.begin(page.full, page.url, at, moved));
  }
  to.head.shown = shown;
  const visitOf = (old: number): number => numbers[old] ?? visit ?? shown;
  const places = new Map<number, number | null>();
  for (const observation of from.log) {
    const key = from.store.keyOf(observation.seq);
    const place = to.add(
      // A page that never came was a request of the page that stayed.
      into?.isPage === false && observation.kind === 'request'
        ? { ...observation, mainDocument: false }
        : observation,
      from.head.began + observation.at,
      {
        visit: visitOf(observation.visit ?? 0),
        key: key === undefined ? undefined : movedKey(key, visitOf),
      },
    );
    places.set(observation.seq, place);
  }
  for (const document of from.head.documents) to.setDocument({ ...document, visit: visitOf(document.visit) });
  to.cookies.addAll(from.head);
  for (const click of from.head.clicks)
    to.clicked({
      ...click,
      at: to.since(from.head.began + click.at),
      visit: visitOf(click.visit),
    });
  for (const words of from.head.notes) to.gaps.note(words);
  for (const { affects, reason } of from.head.missed) to.gaps.miss(affects, reason);
  for (const kind of kinds) {
    const cut = from.head.cut[kind];
    if (cut !== undefined) to.gaps.leftOut(kind, cut);
  }
  from.moved = { to, visitOf, seqOf: (seq) => places.get(seq) ?? null };
}
