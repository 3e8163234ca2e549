/** Which columns the table has room for: the most telling ones come first, and none is cut off. */
/** The columns by which the table can be sorted. */
export const sortable = [
  'finding',
  'name',
  'kind',
  'host',
  'time',
  'status',
  'method',
  'sameSite',
  'phase',
  'category',
  'party',
  'lifetime',
  'by',
] as const;
export type SortBy = (typeof sortable)[number];

/** The least width of each column in pixels. */
const least: Readonly<Record<SortBy, number>> = {
  finding: 24,
  name: 140,
  kind: 62,
  host: 110,
  time: 58,
  status: 66,
  method: 62,
  sameSite: 68,
  phase: 84,
  category: 100,
  party: 52,
  lifetime: 76,
  by: 120,
};

const byImportance: readonly SortBy[] = [
  'finding', 'name', 'host', 'phase', 'by', 'category', 'lifetime', 'status', 'time', 'kind', 'party', 'method',
  'sameSite',
]; // prettier-ignore

export interface Column {
  name: SortBy;
  /** In percent of the table. */
  width: number;
}

/** The columns for a table of this width in pixels, in the order of the table. */
export function columnsFor(width: number): Column[] {
  const shown = new Set<SortBy>();
  let used = 0;
  for (const name of byImportance) {
    if (used + least[name] > width && shown.size > 1) break;
    shown.add(name);
    used += least[name];
  }
  return sortable
    .filter((name) => shown.has(name))
    .map((name) => ({ name, width: (least[name] / used) * 100 }));
}
