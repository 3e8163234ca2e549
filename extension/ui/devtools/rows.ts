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
  /** Milliseconds since the record began; null if nobody saw when. */
  at: number | null;
  /** The answer to a request, or whether the browser kept a cookie. */
  status: string;
  method: string;
  sameSite: string;
  /** Its place in `state.requests`; null if it is no request. */
  request: number | null;
  by: string;
  initiator: readonly InitiatorStep[];
  /** Fingerprints of its findings. */
  findings: readonly string[];
  /** Further details: label and text. */
  more: ReadonlyArray<readonly [string, string]>;
  /** Everything that a filter searches, in lower case. */
  searched: string;
}

const pairs = (list: ReadonlyArray<readonly [string, string]>): ReadonlyArray<readonly [string, string]> =>
  list;

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
      at: cookie.at,
      status: cookie.refused ? own.table.refused : own.table.kept,
      method: '',
      sameSite: cookie.sameSite ?? '',
      request: null,
      decidedBy: words.decidedBy[cookie.decidedBy],
      initiator: cookie.initiator,
      findings: cookie.findings,
      more: pairs([
        [words.page.declared, cookie.declared ? words.yes : words.no],
        [
          words.page.attributes,
          [cookie.secure ? 'Secure' : '', cookie.httpOnly ? 'HttpOnly' : '']
            .filter((part) => part !== '')
            .join(', ') || '–',
        ],
        [own.table.via, cookie.via.join(', ') || '–'],
        ...(cookie.refused
          ? pairs([[own.table.refused, cookie.refused.join('; ') || own.table.noReason]])
          : []),
      ]),
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
      at: item.at,
      status: '',
      method: '',
      sameSite: '',
      request: null,
      initiator: item.initiator,
      findings: item.findings,
      more: [],
    })),
    ...state.requests.map((request, index) => ({
      kind: 'request' as const,
      name: request.url,
      host: request.host,
      phases: [request.phase],
      category: wordFor(words.category, request.category),
      service: request.service,
      party: request.party,
      lifetime: undefined,
      lasts: own.table.noLifetime,
      at: request.at,
      status: request.status === null ? request.outcome : String(request.status),
      method: request.method,
      sameSite: '',
      request: index,
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
    row.status,
    row.method,
    row.sameSite,
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
