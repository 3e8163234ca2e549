/** How the user last had the panel: filters, grouping, order and widths. Kept by the browser for this extension alone. */
import * as z from 'zod';
import { groupings } from './groups.ts';
import { sortable } from './columns.ts';

const key = 'devtools-panel';
/** In percent of the panel. */
export const widest = 70;
export const narrowest = 15;

const schema = z.object({
  filter: z.object({
    kind: z.enum(['all', 'cookie', 'storage', 'request']).catch('all'),
    party: z.enum(['', 'first', 'third']).catch(''),
    onlyFindings: z.boolean().catch(false),
  }),
  grouping: z.enum(groupings).catch('none'),
  view: z.enum(['table', 'phases']).catch('table'),
  sort: z
    .object({ by: z.enum(sortable), down: z.boolean() })
    .nullable()
    .catch(null),
  /** Width of the details. */
  detail: z.number().min(narrowest).max(widest).catch(28),
});
export type Kept = z.infer<typeof schema>;

const usual: Kept = {
  filter: { kind: 'all', party: '', onlyFindings: false },
  grouping: 'none',
  view: 'table',
  sort: null,
  detail: 28,
};

/** What was kept; the usual if nothing was, or it cannot be read. */
export function recall(): Kept {
  try {
    return schema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? usual;
  } catch {
    return usual;
  }
}

export function keep(kept: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing shows the usual next time.
  }
}
