/** The table. Only the rows in view are in the page, so that thousands cost as little as dozens. */
import { h, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wordFor } from '../../../reports/messages/index.ts';
import { severities, type Finding } from '../../../rules/judge/finding.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { SeverityShape } from '../../../reports/formats/html/marks.ts';
import type { UiMessages } from '../shared/start.ts';
import { sortable, type Row, type Sort, type SortBy } from './rows.ts';

/** In pixels; the style sheet has the same height. */
const rowHeight = 26;
/** Rows above and below the view that are in the page already, for scrolling. */
const spare = 12;

interface Props {
  texts: UiMessages;
  rows: readonly Row[];
  findings: readonly Finding[];
  chosen: string | null;
  choose(key: string): void;
  sort: Sort | null;
  setSort(sort: Sort | null): void;
}

const widths: Record<SortBy, string> = {
  finding: '3%',
  name: '23%',
  kind: '8%',
  host: '16%',
  phase: '10%',
  category: '12%',
  party: '7%',
  lifetime: '10%',
  by: '11%',
};

/** The table of rows, with keyboard navigation. */
export function Grid({ texts, rows, findings, chosen, choose, sort, setSort }: Props): ComponentChildren {
  const { own } = texts;
  const frame = useRef<HTMLDivElement>(null);
  /** Key of the row that gets the focus after the next render. */
  const focusWanted = useRef<string | null>(null);
  const [view, look] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => look({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const first = Math.max(0, Math.min(rows.length, Math.floor(view.top / rowHeight)) - spare);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / rowHeight) + spare);
  const index = rows.findIndex(({ key }) => key === chosen);
  // Keys can come faster than the table renders.
  const at = useRef(index);
  at.current = index;
  // One row is in the tab order; the arrow keys go on from there.
  const entry =
    index >= first && index < last ? index : Math.min(rows.length - 1, Math.ceil(view.top / rowHeight));
  useEffect(() => {
    if (focusWanted.current === null || focusWanted.current !== chosen) return;
    focusWanted.current = null;
    frame.current?.querySelector<HTMLButtonElement>('tr[data-chosen] button')?.focus({ preventScroll: true });
  });
  const goTo = (target: number): void => {
    at.current = Math.max(0, Math.min(rows.length - 1, target));
    const row = rows[at.current];
    const element = frame.current;
    if (!row || !element) return;
    const y = at.current * rowHeight;
    if (y < element.scrollTop) element.scrollTop = y;
    // The head of the table covers one row.
    else if (y + 2 * rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = y + 2 * rowHeight - element.clientHeight;
    focusWanted.current = row.key;
    look({ top: element.scrollTop, height: element.clientHeight });
    choose(row.key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const here = at.current < 0 ? entry : at.current;
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const target = {
      ArrowDown: at.current < 0 ? here : here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    goTo(target);
  };
  return h(
    'div',
    { class: 'grid-scroll', ref: frame },
    h(
      'table',
      { class: 'grid', 'aria-rowcount': rows.length + 1 },
      h('caption', { class: 'unseen' }, own.table.title),
      h(
        'colgroup',
        null,
        sortable.map((column) => h('col', { key: column, style: { width: widths[column] } })),
      ),
      h(
        'thead',
        null,
        h(
          'tr',
          { 'aria-rowindex': 1 },
          sortable.map((column) =>
            h(
              'th',
              {
                scope: 'col',
                key: column,
                'aria-sort': sort?.by === column ? (sort.down ? 'descending' : 'ascending') : undefined,
              },
              h(
                'button',
                {
                  type: 'button',
                  title: own.table.sortBy(own.table.column[column]),
                  onClick: () => setSort(nextSort(sort, column)),
                },
                column === 'finding'
                  ? [
                      h('span', { 'aria-hidden': 'true' }, '!'),
                      h('span', { class: 'unseen' }, own.table.column.finding),
                    ]
                  : own.table.column[column],
              ),
            ),
          ),
        ),
      ),
      h(
        'tbody',
        { onKeyDown },
        first > 0 ? spacer(first, 'above') : null,
        rows.slice(first, last).map((row, at) =>
          h(OneRow, {
            texts,
            row,
            index: first + at,
            chosen: row.key === chosen,
            entry: first + at === entry,
            worst: worstOf(row, findings),
            choose,
            key: row.key,
          }),
        ),
        last < rows.length ? spacer(rows.length - last, 'below') : null,
      ),
    ),
  );
}

/** The next order when one clicks a column: ascending, descending, none. */
const nextSort = (sort: Sort | null, by: SortBy): Sort | null =>
  sort?.by !== by
    ? { by, down: by === 'finding' }
    : sort.down === (by === 'finding')
      ? { by, down: !sort.down }
      : null;

const spacer = (rows: number, key: string): ComponentChildren =>
  h(
    'tr',
    { class: 'spacer', 'aria-hidden': 'true', key },
    h('td', { colSpan: sortable.length, style: { height: `${rows * rowHeight}px` } }),
  );

const worstOf = (row: Row, findings: readonly Finding[]): Finding | undefined =>
  row.findings.length === 0
    ? undefined
    : findings
        .filter(({ fingerprint }) => row.findings.includes(fingerprint))
        .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0];

interface RowProps {
  texts: UiMessages;
  row: Row;
  index: number;
  chosen: boolean;
  entry: boolean;
  worst: Finding | undefined;
  choose(key: string): void;
}

function OneRow({
  texts: { own, words },
  row,
  index,
  chosen,
  entry,
  worst,
  choose,
}: RowProps): ComponentChildren {
  const category = row.service === null ? row.category : `${row.category} · ${row.service}`;
  return h(
    'tr',
    {
      'aria-rowindex': index + 2,
      class: worst ? 'wrong' : undefined,
      'data-chosen': chosen ? '' : undefined,
      onClick: () => choose(row.key),
    },
    h('td', null, worst ? h(SeverityShape, { severity: worst.severity, words }) : null),
    h(
      'th',
      { scope: 'row' },
      h(
        'button',
        {
          type: 'button',
          tabIndex: entry ? 0 : -1,
          'aria-current': chosen ? 'true' : undefined,
          onClick: () => choose(row.key),
        },
        h('code', null, toDisplay(row.title, 90)),
      ),
    ),
    h('td', null, own.table.one[row.kind]),
    h('td', null, h('code', null, toDisplay(row.host, 60))),
    h('td', null, toDisplay(row.phases.map((phase) => wordFor(words.phase, phase)).join(', '), 60)),
    h('td', null, toDisplay(category, 60)),
    h('td', null, own.table.party[row.party]),
    h('td', null, row.lasts),
    h('td', null, h('code', null, toDisplay(row.by, 80))),
  );
}
