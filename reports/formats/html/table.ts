/** A table that is a list of cards on a phone: every cell knows the name of its column. */
import { h, type ComponentChildren } from 'preact';

export interface Column<Row> {
  title: string;
  /** Figures are set to the right. */
  figures?: boolean;
  cell(row: Row): ComponentChildren;
}

interface TableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** The first column names the row. */
  class?: string;
  /** Without the names of the columns in each cell, by which a phone shows it: they make half of a long table. */
  plain?: boolean;
}

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
            // On a phone a cell that says nothing is left out.
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
