/** The sites by the last 30 nights: a bar for each night, by height first and by colour second. */
import { h, type ComponentChildren } from 'preact';
import { VerdictWord } from '../../../reports/formats/html/marks.ts';
import { hostName } from '../../../reports/present/address.ts';
import type { NightCell, TodayView } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import { dayOf, moment } from './moment.ts';

const [step, height] = [9, 20];
const heights = { violations: 20, inconclusive: 12, compliant: 5 };
type Row = TodayView['grid'][number];

/** A row for each site. */
export function Grid({ page, view }: { page: PageContext; view: TodayView }): ComponentChildren {
  const { today } = page.own;
  return h(
    'table',
    { class: 'nights' },
    h('caption', { class: 'unseen' }, today.sites),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        [today.site, today.nights, today.standing].map((title) =>
          h('th', { scope: 'col', key: title }, title),
        ),
      ),
    ),
    h(
      'tbody',
      null,
      view.grid.map((row) =>
        h(
          'tr',
          { key: row.site },
          h(
            'th',
            { scope: 'row' },
            h('a', { href: `/sites/${encodeURIComponent(row.site)}` }, hostName(row.url)),
          ),
          h('td', null, h(NightStrip, { page, row })),
          h('td', null, h(StandingOf, { page, row })),
        ),
      ),
    ),
  );
}

function NightStrip({ page, row: { cells } }: { page: PageContext; row: Row }): ComponentChildren {
  const { words } = page;
  const bar = (cell: NightCell | null, index: number): ComponentChildren => {
    const x = index * step;
    if (cell === null)
      return h('path', {
        key: index,
        class: 'missing',
        d: `M${x + 1.5} ${height - 4.5}h${step - 3}v4h-${step - 3}z`,
      });
    const tall = heights[cell.verdict];
    return h('path', {
      key: index,
      class: cell.verdict,
      d: `M${x} ${height - tall}h${step - 2}v${tall}h-${step - 2}z`,
    });
  };
  const count = (verdict: NightCell['verdict']): number =>
    cells.filter((cell) => cell?.verdict === verdict).length;
  const label = words.history.strip(
    cells.length,
    count('violations'),
    count('inconclusive'),
    words.verdict[cells.at(-1)?.verdict ?? 'inconclusive'],
  );
  return h(
    'svg',
    {
      class: 'strip',
      viewBox: `0 0 ${Math.max(1, cells.length) * step} ${height}`,
      width: Math.max(1, cells.length) * step,
      height,
      role: 'img',
      'aria-label': label,
    },
    h('title', null, label),
    cells.map(bar),
  );
}

function StandingOf({ page, row: { cells } }: { page: PageContext; row: Row }): ComponentChildren {
  const { today } = page.own;
  const last = cells.at(-1) ?? null;
  if (last === null) return h('span', { class: 'quiet' }, today.notSeen);
  const changes = [
    last.violations > 0 ? today.open(last.violations) : '',
    last.came > 0 ? page.words.count.fresh(last.came) : '',
    last.went > 0 ? page.words.count.fixed(last.went) : '',
  ].filter((part) => part !== '');
  const since = compliantSince(cells);
  if (last.verdict === 'compliant' && since !== null)
    return [
      h(VerdictWord, { verdict: 'compliant', words: page.words, key: 'word' }),
      h('small', { key: 'since' }, ` ${today.since(dayOf(since.run.startedAt, page))}`),
    ];
  return [
    h(VerdictWord, { verdict: last.verdict, words: page.words, key: 'word' }),
    h(
      'small',
      { key: 'changes', title: moment(last.run.startedAt, page) },
      changes.length === 0 ? '' : ` ${changes.join(' · ')}`,
    ),
  ];
}

/** The first of the compliant nights that the last one ends. */
function compliantSince(cells: ReadonlyArray<NightCell | null>): NightCell | null {
  const looked = cells.filter((cell) => cell !== null);
  const wrong = looked.findLastIndex(({ verdict }) => verdict !== 'compliant');
  return looked[wrong + 1] ?? null;
}
