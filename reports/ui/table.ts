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
}

export function table<Row>({ caption, columns, rows, class: name = '' }: TableProps<Row>): ComponentChildren {
  return h(
    'table',
    { class: `table ${name}` },
    h('caption', { class: 'unseen' }, caption),
    h('thead', null, h('tr', null, columns.map(({ title, figures }) => h('th', { scope: 'col', class: figures ? 'figures' : '', key: title }, title)))),
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
            const name = [figures ? 'figures' : '', content === '–' ? 'blank' : ''].filter((part) => part !== '').join(' ');
            return h(column === 0 ? 'th' : 'td', { ...(column === 0 ? { scope: 'row' as const } : {}), class: name, 'data-label': title, key: title }, h('div', null, content));
          }),
        ),
      ),
    ),
  );
}
