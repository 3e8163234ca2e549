/** The table. Only the rows in view are in the page, so that thousands cost as little as dozens. */
import { h, type ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../rules/judge/finding.ts';
import type { UiMessages } from '../shared/start.ts';
import { columnsFor, type Column, type SortBy } from './columns.ts';
import { GridLine } from './grid-line.ts';
import type { Line } from './groups.ts';
import type { Sort } from './choose-rows.ts';

/** In pixels; the style sheet has the same height. */
const rowHeight = 26;
/** Rows above and below the view that are in the page already, for scrolling. */
const spare = 12;

interface Props {
  texts: UiMessages;
  lines: readonly Line[];
  findings: readonly Finding[];
  chosen: string | null;
  choose(key: string): void;
  sort: Sort | null;
  setSort(sort: Sort | null): void;
}

/** The table of rows, with keyboard navigation. */
export function Grid({ texts, lines, findings, chosen, choose, sort, setSort }: Props): ComponentChildren {
  const { own } = texts;
  const frame = useRef<HTMLDivElement>(null);
  /** Key of the row that gets the focus after the next render. */
  const focusWanted = useRef<string | null>(null);
  const [view, look] = useState({ top: 0, height: 600, width: 800 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void =>
      look({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const columns = columnsFor(view.width);
  const first = Math.max(0, Math.min(lines.length, Math.floor(view.top / rowHeight)) - spare);
  const last = Math.min(lines.length, Math.ceil((view.top + view.height) / rowHeight) + spare);
  const index = lines.findIndex(({ key }) => key === chosen);
  // Keys can come faster than the table renders.
  const at = useRef(index);
  at.current = index;
  // One row is in the tab order; the arrow keys go on from there.
  const entry =
    index >= first && index < last ? index : Math.min(lines.length - 1, Math.ceil(view.top / rowHeight));
  useEffect(() => {
    if (focusWanted.current === null || focusWanted.current !== chosen) return;
    focusWanted.current = null;
    frame.current?.querySelector<HTMLButtonElement>('tr[data-chosen] button')?.focus({ preventScroll: true });
  });
  const goTo = (target: number): void => {
    at.current = Math.max(0, Math.min(lines.length - 1, target));
    const line = lines[at.current];
    const element = frame.current;
    if (!line || !element) return;
    const y = at.current * rowHeight;
    if (y < element.scrollTop) element.scrollTop = y;
    // The head of the table covers one row.
    else if (y + 2 * rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = y + 2 * rowHeight - element.clientHeight;
    focusWanted.current = line.key;
    look({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    choose(line.key);
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
      End: lines.length - 1,
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
      { class: 'grid', 'aria-rowcount': lines.length + 1 },
      h('caption', { class: 'unseen' }, own.table.title),
      h(
        'colgroup',
        null,
        columns.map(({ name, width }) => h('col', { key: name, style: { width: `${width}%` } })),
      ),
      h(
        'thead',
        null,
        h(
          'tr',
          { 'aria-rowindex': 1 },
          columns.map(({ name }) => h(Head, { texts, column: name, sort, setSort, key: name })),
        ),
      ),
      h(
        'tbody',
        { onKeyDown },
        first > 0 ? spacer(first, columns, 'above') : null,
        lines.slice(first, last).map((line, at) =>
          h(GridLine, {
            texts,
            columns,
            line,
            index: first + at,
            chosen: line.key === chosen,
            entry: first + at === entry,
            findings,
            choose,
            key: line.key,
          }),
        ),
        last < lines.length ? spacer(lines.length - last, columns, 'below') : null,
      ),
    ),
  );
}

interface HeadProps {
  texts: UiMessages;
  column: SortBy;
  sort: Sort | null;
  setSort(sort: Sort | null): void;
}

function Head({ texts: { own }, column, sort, setSort }: HeadProps): ComponentChildren {
  return h(
    'th',
    {
      scope: 'col',
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
  );
}

/** The next order when one clicks a column: ascending, descending, none. */
const nextSort = (sort: Sort | null, by: SortBy): Sort | null =>
  sort?.by !== by
    ? { by, down: by === 'finding' }
    : sort.down === (by === 'finding')
      ? { by, down: !sort.down }
      : null;

const spacer = (rows: number, columns: readonly Column[], key: string): ComponentChildren =>
  h(
    'tr',
    { class: 'spacer', 'aria-hidden': 'true', key },
    h('td', { colSpan: columns.length, style: { height: `${rows * rowHeight}px` } }),
  );
