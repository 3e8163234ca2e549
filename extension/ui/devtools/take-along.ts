/** What the table shows, to take along: CSV for a spreadsheet, JSON for a program, HAR for a network tool. */
import type { LiveState } from '../../messages/live-state.ts';
import type { Row } from './rows.ts';

const columns = [
  'kind', 'name', 'host', 'party', 'service', 'category', 'phases', 'seconds', 'status', 'method', 'sameSite',
  'lifetimeSeconds', 'by', 'findings',
] as const; // prettier-ignore

type Plain = Record<(typeof columns)[number], string | number | null>;

const plainOf = (row: Row): Plain => ({
  kind: row.kind,
  name: row.name,
  host: row.host,
  party: row.party,
  service: row.service,
  category: row.category,
  phases: row.phases.join(' '),
  seconds: row.at === null ? null : row.at / 1000,
  status: row.status,
  method: row.method,
  sameSite: row.sameSite,
  lifetimeSeconds: row.lifetime ?? null,
  by: row.by,
  findings: row.findings.join(' '),
});

/** A cell of RFC 4180. A spreadsheet takes what begins like a formula for one: an apostrophe makes it a text. */
function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/[\p{Cc}\p{Cf}]/gu, ' ');
  return `"${(/^\s*[=+\-@|%]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** The rows as CSV. */
export const csvOf = (rows: readonly Row[]): string =>
  `${[columns.join(','), ...rows.map((row) => columns.map((key) => cell(plainOf(row)[key])).join(','))].join('\r\n')}\r\n`;

/** The rows as JSON, with the chains of causes. */
export const jsonOf = (rows: readonly Row[], state: LiveState): string =>
  `${JSON.stringify(
    {
      site: state.site.id,
      page: state.url,
      mapped: state.mapped,
      since: state.since,
      rows: rows.map((row) => ({ ...plainOf(row), initiator: row.initiator })),
    },
    null,
    2,
  )}\n`;

/**
 * The requests as HTTP Archive 1.2. Evidence keeps no values, headers, cookies and bodies, so the archive has none:
 * parameters have their names only, and times and sizes that nobody measured are -1.
 */
export function harOf(rows: readonly Row[], state: LiveState, version: string): string {
  const began = Date.parse(state.since);
  const shown = new Set(rows.flatMap(({ request }) => (request === null ? [] : [request])));
  const entries = state.requests
    .filter((_request, index) => shown.has(index))
    .map((request) => ({
      pageref: 'page',
      startedDateTime: new Date(began + Math.max(0, request.at)).toISOString(),
      time: 0,
      request: {
        method: request.method,
        url: request.url,
        httpVersion: '',
        cookies: [],
        headers: [],
        queryString: namesIn(request.url).map((name) => ({ name, value: '' })),
        headersSize: -1,
        bodySize: -1,
      },
      response: {
        status: request.status ?? 0,
        statusText: '',
        httpVersion: '',
        cookies: [],
        headers: [],
        content: { size: 0, mimeType: '' },
        redirectURL: '',
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: 0, receive: 0 },
      comment: [request.outcome, request.phase, ...request.findings].join(' '),
    }));
  const page = {
    startedDateTime: state.since,
    id: 'page',
    title: state.url,
    pageTimings: { onContentLoad: -1, onLoad: -1 },
  };
  return `${JSON.stringify({ log: { version: '1.2', creator: { name: 'Cookiewacht', version }, pages: [page], entries } }, null, 2)}\n`;
}

const namesIn = (url: string): string[] =>
  (url.split('#', 1)[0]?.split('?')[1] ?? '')
    .split('&', 200)
    .map((pair) => pair.split('=', 1)[0] ?? '')
    .filter((name) => name !== '');

/** A name for the file: site, moment and form. */
export const fileName = (state: LiveState, ending: string): string =>
  `cookiewacht-${`${state.site.id}-${state.since}`.replace(/[^\w.-]/g, '-').slice(0, 80)}.${ending}`;
