/** One line of the table: a cookie, key or request, or the head of a group. */
import { h, type ComponentChildren } from 'preact';
import { wordFor } from '../../../reports/messages/index.ts';
import { severities, type Finding } from '../../../rules/judge/finding.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import { SeverityShape } from '../../../reports/formats/html/marks.ts';
import { seconds } from '../shared/dates.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Column, SortBy } from './columns.ts';
import type { Line } from './groups.ts';
import type { Row } from './rows.ts';

interface Props {
  texts: UiMessages;
  columns: readonly Column[];
  line: Line;
  index: number;
  chosen: boolean;
  /** Whether it is the line in the order of the tab key. */
  entry: boolean;
  findings: readonly Finding[];
  choose(key: string): void;
}

/** The line. */
export function GridLine({
  texts,
  columns,
  line,
  index,
  chosen,
  entry,
  findings,
  choose,
}: Props): ComponentChildren {
  const button = (label: ComponentChildren): ComponentChildren =>
    h(
      'button',
      {
        type: 'button',
        tabIndex: entry ? 0 : -1,
        'aria-current': chosen ? 'true' : undefined,
        onClick: () => choose(line.key),
      },
      label,
    );
  const worst = line.type === 'group' ? line.group.findings[0] : worstOf(line.row.findings, findings);
  const mark = worst ? h(SeverityShape, { severity: worst.severity, words: texts.words }) : null;
  return h(
    'tr',
    {
      'aria-rowindex': index + 2,
      class: [line.type === 'group' ? 'group' : '', worst ? 'wrong' : ''].join(' ').trim() || undefined,
      'data-chosen': chosen ? '' : undefined,
      onClick: () => choose(line.key),
    },
    line.type === 'group'
      ? [
          h('td', { key: 'mark' }, mark),
          h(
            'th',
            { scope: 'rowgroup', colSpan: columns.length - 1, key: 'name' },
            button([
              h('strong', null, line.group.label),
              ` · ${texts.own.table.inGroup(line.group.rows.length)}`,
            ]),
          ),
        ]
      : columns.map(({ name }) =>
          name === 'finding'
            ? h('td', { key: name }, mark)
            : name === 'name'
              ? h('th', { scope: 'row', key: name }, button(h('code', null, toDisplay(line.row.title, 90))))
              : h('td', { key: name }, cellOf(name, line.row, texts)),
        ),
  );
}

function cellOf(
  name: Exclude<SortBy, 'finding' | 'name'>,
  row: Row,
  { own, words }: UiMessages,
): ComponentChildren {
  const cells: Record<typeof name, () => ComponentChildren> = {
    kind: () => own.table.one[row.kind],
    host: () => h('code', null, toDisplay(row.host, 60)),
    time: () => (row.at === null ? '' : `${seconds(row.at, { words })} s`),
    status: () => toDisplay(row.status, 30),
    method: () => toDisplay(row.method, 12),
    sameSite: () => row.sameSite,
    phase: () => toDisplay(row.phases.map((phase) => wordFor(words.phase, phase)).join(', '), 60),
    category: () => toDisplay(row.service === null ? row.category : `${row.category} · ${row.service}`, 60),
    party: () => own.table.party[row.party],
    lifetime: () => row.lasts,
    by: () => h('code', null, toDisplay(row.by, 80)),
  };
  return cells[name]();
}

const worstOf = (fingerprints: readonly string[], findings: readonly Finding[]): Finding | undefined =>
  fingerprints.length === 0
    ? undefined
    : findings
        .filter(({ fingerprint }) => fingerprints.includes(fingerprint))
        .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))[0];
