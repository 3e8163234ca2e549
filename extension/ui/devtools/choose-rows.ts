/** Which rows the table shows, and in which order. */
import type { SortBy } from './columns.ts';
import type { Row } from './rows.ts';

export interface Filter {
  text: string;
  kind: Row['kind'] | 'all';
  /** A phase; empty for any. */
  phase: string;
  /** A category in words; empty for any. */
  category: string;
  party: Row['party'] | '';
  onlyFindings: boolean;
}

/** The rows that match the filter. Every word must be somewhere in the row. */
export function filtered(rows: readonly Row[], filter: Filter): Row[] {
  const { text, kind, phase, category, party, onlyFindings } = filter;
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (kind === 'all' || row.kind === kind) &&
      (phase === '' || row.phases.includes(phase)) &&
      (category === '' || row.category === category) &&
      (party === '' || row.party === party) &&
      (!onlyFindings || row.findings.length > 0) &&
      wanted.every((word) => row.searched.includes(word)),
  );
}

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
    sort.by === 'lifetime' || sort.by === 'time'
      ? (a: Row, b: Row) => numberOf(a, sort.by) - numberOf(b, sort.by)
      : sort.by === 'finding'
        ? (a: Row, b: Row) => a.findings.length - b.findings.length
        : (a: Row, b: Row) => collator.compare(textOf(a, sort.by), textOf(b, sort.by));
  const up = rows.toSorted(order);
  return sort.down ? up.toReversed() : up;
}

const numberOf = ({ lifetime, at }: Row, by: SortBy): number =>
  by === 'time' ? (at ?? -1) : lifetime === undefined ? -1 : (lifetime ?? 0);

function textOf(row: Row, by: SortBy): string {
  if (by === 'phase') return row.phases[0] ?? '';
  if (by === 'lifetime' || by === 'finding' || by === 'time') return '';
  return row[by].slice(0, 200);
}
