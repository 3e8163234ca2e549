/** Cookies, storage keys and requests as rows of one table, with what can be shown, searched and sorted. */
import { hostOf, siteOf } from '../../../rules/address.ts';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { duration, wordFor } from '../../../reports/messages/index.ts';
import { pageLabel, stepLabel } from '../../../reports/present/address.ts';
import type { LiveState } from '../../messages/live-state.ts';
import type { UiMessages } from '../shared/start.ts';

type RowKind = 'cookie' | 'storage' | 'request';

export interface Row {
  key: string;
  kind: RowKind;
  name: string;
  /** The name in the table; for a request what its host does not say yet. */
  title: string;
  host: string;
  phases: readonly string[];
  /** The category in words, if known. */
  category: string;
  /** Who decided the category, in words. */
  decidedBy?: string;
  service: string | null;
  party: 'first' | 'third';
  /** Seconds; null for a session cookie; undefined for what has no lifetime. */
  lifetime: number | null | undefined;
  /** The lifetime in words. */
  lasts: string;
  by: string;
  initiator: readonly InitiatorStep[];
  /** Fingerprints of its findings. */
  findings: readonly string[];
  /** Further details: label and text. */
  more: ReadonlyArray<readonly [string, string]>;
  /** Everything that a filter searches, in lower case. */
  searched: string;
}

/** The rows of a tab's state. */
export function rowsOfState(state: LiveState, texts: UiMessages): Row[] {
  const { words, own } = texts;
  const siteHost = hostOf(state.url) || state.site.host;
  const rows: Array<Omit<Row, 'by' | 'title' | 'searched' | 'key'>> = [
    ...state.cookies.map((cookie) => ({
      kind: 'cookie' as const,
      name: cookie.name,
      host: cookie.domain,
      phases: cookie.phases,
      category: wordFor(words.category, cookie.category),
      service: cookie.service,
      party: cookie.party,
      lifetime: cookie.lifetime,
      lasts: duration(cookie.lifetime, words),
      decidedBy: words.decidedBy[cookie.decidedBy],
      initiator: cookie.initiator,
      findings: cookie.findings,
      more: [
        [words.page.declared, cookie.declared ? words.yes : words.no],
        [
          words.page.attributes,
          [cookie.secure ? 'Secure' : '', cookie.httpOnly ? 'HttpOnly' : '']
            .filter((part) => part !== '')
            .join(', ') || '–',
        ],
        [own.table.via, cookie.via.join(', ') || '–'],
      ] as const,
    })),
    ...state.storage.map((item) => ({
      kind: 'storage' as const,
      name: item.key,
      host: hostOf(item.origin) || item.origin,
      phases: item.phases,
      category: item.area,
      service: null,
      party: siteOf(item.origin) === siteOf(siteHost) ? ('first' as const) : ('third' as const),
      lifetime: undefined,
      lasts: own.table.noLifetime,
      initiator: item.initiator,
      findings: item.findings,
      more: [],
    })),
    ...state.requests.map((request) => ({
      kind: 'request' as const,
      name: request.url,
      host: request.host,
      phases: [request.phase],
      category: wordFor(words.category, request.category),
      service: request.service,
      party: request.party,
      lifetime: undefined,
      lasts: own.table.noLifetime,
      initiator: request.initiator,
      findings: request.findings,
      more: [
        [own.table.asked, `${request.method} ${request.type}`],
        [own.table.status, `${request.status ?? '–'} ${request.outcome}`],
      ] as const,
    })),
  ];
  return rows.map((row, index) => finish(row, index, siteHost, texts));
}

function finish(
  row: Omit<Row, 'by' | 'title' | 'searched' | 'key'>,
  index: number,
  siteHost: string,
  { words, own }: UiMessages,
): Row {
  const nearest = row.initiator.findLast(({ url }) => url !== '');
  const by = nearest === undefined ? '' : stepLabel(nearest, siteHost);
  // Long names are searched as far as anyone would type.
  const searched = [
    row.name.slice(0, 2000),
    row.host,
    row.category,
    row.service ?? '',
    words.party[row.party],
    row.lasts,
    own.table.one[row.kind],
    by,
    ...row.phases.map((phase) => wordFor(words.phase, phase)),
  ]
    .join('\n')
    .toLowerCase();
  const title = row.kind === 'request' ? pageLabel(row.name, hostOf(row.name)) : row.name;
  return {
    ...row,
    title,
    by,
    searched,
    key: `${row.kind} ${row.kind === 'request' ? index : ''} ${row.host} ${row.name.slice(0, 400)}`,
  };
}

export interface Filter {
  text: string;
  kind: RowKind | 'all';
  /** A phase; empty for any. */
  phase: string;
  onlyFindings: boolean;
}

/** The rows that match the filter. Every word must be somewhere in the row. */
export function filtered(rows: readonly Row[], { text, kind, phase, onlyFindings }: Filter): Row[] {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (kind === 'all' || row.kind === kind) &&
      (phase === '' || row.phases.includes(phase)) &&
      (!onlyFindings || row.findings.length > 0) &&
      wanted.every((word) => row.searched.includes(word)),
  );
}

/** The columns by which the table can be sorted. */
export const sortable = [
  'finding',
  'name',
  'kind',
  'host',
  'phase',
  'category',
  'party',
  'lifetime',
  'by',
] as const;
export type SortBy = (typeof sortable)[number];
export interface Sort {
  by: SortBy;
  down: boolean;
}

/** The rows in order. Without a sort: rows with findings first, then by arrival. */
export function sorted(rows: readonly Row[], sort: Sort | null): Row[] {
  if (sort === null)
    return rows.toSorted((a, b) => Number(b.findings.length > 0) - Number(a.findings.length > 0));
  const collator = new Intl.Collator(undefined, { numeric: true });
  const order =
    sort.by === 'lifetime'
      ? (a: Row, b: Row) => lengthOf(a) - lengthOf(b)
      : sort.by === 'finding'
        ? (a: Row, b: Row) => a.findings.length - b.findings.length
        : (a: Row, b: Row) => collator.compare(textOf(a, sort.by), textOf(b, sort.by));
  const up = rows.toSorted(order);
  return sort.down ? up.toReversed() : up;
}

const lengthOf = ({ lifetime }: Row): number => (lifetime === undefined ? -1 : (lifetime ?? 0));

function textOf(row: Row, by: SortBy): string {
  if (by === 'phase') return row.phases[0] ?? '';
  if (by === 'lifetime' || by === 'finding') return '';
  return row[by].slice(0, 200);
}
