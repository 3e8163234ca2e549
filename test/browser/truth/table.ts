/** The table of the truth meter. */
import type { Item, Status } from './items.ts';

export const columns: readonly Status[] = ['captured', 'said', 'silent', 'false', 'not done'];
const count = (items: readonly Item[], status: Status): number =>
  items.filter((each) => each.status === status).length;

/** How many pages, what was tried, and how many of it came to what. */
export const countOf = (items: readonly Item[]): number[] => [
  new Set(items.map(({ id }) => id)).size,
  items.length,
  ...columns.map((status) => count(items, status)),
];

/** One row a kind. */
export function rowsOf(items: readonly Item[]): string[][] {
  const row = (name: string, own: readonly Item[]): string[] => [name, ...countOf(own).map(String)];
  const kinds = [...Map.groupBy(items, ({ kind }) => kind)];
  return [
    ['kind', 'pages', 'tried', ...columns],
    ...kinds.map(([kind, own]) => row(kind, own)),
    row('all', items),
  ];
}

/** A line of a table in Markdown. */
export const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The table as text, what falls short, and `silent N` in the last line. */
export function reportOf(items: readonly Item[]): string {
  const rows = rowsOf(items).map(([name = '', ...numbers]) =>
    [name.padEnd(30), ...numbers.map((each) => each.padStart(9))].join(''),
  );
  return [...rows, ...shortfallsOf(items), '', silentLine(items)].join('\n');
}

/** The last line of every run. */
export const silentLine = (items: readonly Item[]): string => `silent ${count(items, 'silent')}`;

/** What was not captured, by what came of it. */
export function shortfallsOf(items: readonly Item[]): string[] {
  const lines = (status: Status): string[] => {
    const own = items.filter((each) => each.status === status);
    return [...Map.groupBy(own, ({ kind, id }) => `${kind} ${id}`).values()].flatMap(fewLines);
  };
  return (['silent', 'false', 'said', 'not done'] as const).flatMap((status) => {
    const own = lines(status);
    return own.length === 0 ? [] : ['', `${status}:`, ...own];
  });
}

const MAX_LINES = 4;

/** The first lines of a mechanism, and how many more there are. */
function fewLines(items: readonly Item[]): string[] {
  const more = items.length - MAX_LINES;
  return [...items.slice(0, MAX_LINES).map(lineOf), ...(more > 0 ? [`    and ${more} more of it`] : [])];
}

const lineOf = ({ kind, id, what, why }: Item): string =>
  `  ${kind} · ${id} · ${what.slice(0, 150)}${why === undefined ? '' : ` (${why})`}`;
