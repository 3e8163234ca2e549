/** The table of the truth meter. */
import type { Item, Status } from './items.ts';

const columns: readonly Status[] = ['captured', 'said', 'silent', 'false'];
const isTried = ({ status }: Item): boolean => status !== 'not done';
const count = (items: readonly Item[], status: Status): number =>
  items.filter((each) => each.status === status).length;

/** One row a kind: what was tried, and how many of it came to what. */
export function rowsOf(items: readonly Item[]): string[][] {
  const row = (name: string, own: readonly Item[]): string[] => [
    name,
    String(new Set(own.map(({ id }) => id)).size),
    String(own.filter(isTried).length),
    ...columns.map((status) => String(count(own, status))),
  ];
  const kinds = [...Map.groupBy(items, ({ kind }) => kind)];
  return [
    ['kind', 'pages', 'tried', ...columns],
    ...kinds.map(([kind, own]) => row(kind, own)),
    row('all', items),
  ];
}

/** The table as text, what falls short, and `silent N` in the last line. */
export function reportOf(items: readonly Item[]): string {
  const rows = rowsOf(items).map(([name = '', ...numbers]) =>
    [name.padEnd(30), ...numbers.map((each) => each.padStart(9))].join(''),
  );
  const lines = (status: Status): string[] => {
    const own = items.filter((each) => each.status === status);
    return [...Map.groupBy(own, ({ kind, id }) => `${kind} ${id}`).values()].flatMap(fewLines);
  };
  return [
    ...rows,
    ...(['silent', 'false', 'said', 'not done'] as const).flatMap((status) => {
      const own = lines(status);
      return own.length === 0 ? [] : ['', `${status}:`, ...own];
    }),
    '',
    `silent ${count(items, 'silent')}`,
  ].join('\n');
}

const MAX_LINES = 4;

/** The first lines of a mechanism, and how many more there are. */
function fewLines(items: readonly Item[]): string[] {
  const more = items.length - MAX_LINES;
  return [...items.slice(0, MAX_LINES).map(lineOf), ...(more > 0 ? [`    and ${more} more of it`] : [])];
}

const lineOf = ({ kind, id, what, why }: Item): string =>
  `  ${kind} · ${id} · ${what.slice(0, 150)}${why === undefined ? '' : ` (${why})`}`;
