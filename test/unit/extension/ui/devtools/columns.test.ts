import { expect, test } from 'vitest';
import { columnsFor } from '../../../../../extension/ui/devtools/columns.ts';

test.each([[300], [600], [790], [1400]])(
  'a table of %i pixels shows whole columns, the most telling first',
  (width) => {
    const columns = columnsFor(width);
    expect(columns.slice(0, 2).map(({ name }) => name)).toEqual(['finding', 'name']);
    expect(columns.reduce((sum, column) => sum + column.width, 0)).toBeCloseTo(100);
    const name = columns.find((column) => column.name === 'name');
    expect(((name?.width ?? 0) / 100) * width).toBeGreaterThan(120);
    expect(columns.length).toBe({ 300: 3, 600: 6, 790: 9, 1400: 13 }[width]);
  },
);
