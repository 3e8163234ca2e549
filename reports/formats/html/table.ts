/** A table that becomes a list of cards on a phone: every cell carries the name of its column. */
import { h, type ComponentChildren } from 'preact';

export interface Column<Row> {
  title: string;
  /** Whether its numbers are aligned to the right. */
  figures?: boolean;
  cell(row: Row): ComponentChildren;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The class of a row; the first column names the row. */
  class?: string;
  /** Whether to leave out the column names that a phone shows in each cell: they are half of a long table. */
  plain?: boolean;
}

/** A table of rows. */
export function table<Row>({
  caption,
  columns,
  rows,
  class: name = '',
  plain = false,
}: TableProps<Row>): ComponentChildren {
  return h(
    'table',
    { class: ['table', name, plain ? 'plain-cells' : ''].filter((part) => part !== '').join(' ') },
    h('caption', { class: 'unseen' }, caption),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        columns.map(({ title, figures }) =>
          h('th', { scope: 'col', class: figures ? 'figures' : undefined, key: title }, title),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      rows.map((row, index) =>
        h(
          'tr',
          { key: index },
          columns.map(({ title, figures, cell }, column) => {
            const content = cell(row);
            // A phone leaves out a cell that says nothing.
            const name = [figures ? 'figures' : '', content === '–' ? 'blank' : '']
              .filter((part) => part !== '')
              .join(' ');
            return h(
              column === 0 ? 'th' : 'td',
              {
                ...(column === 0 ? { scope: 'row' as const } : {}),
                class: name || undefined,
                'data-label': plain ? undefined : title,
                key: title,
              },
              plain ? content : h('div', null, content),
            );
          }),
        ),
      ),
    ),
  );
}
