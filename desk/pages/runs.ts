/** The list of runs. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../reports/formats/html/table.ts';
import { VerdictWord } from '../../reports/formats/html/marks.ts';
import { toDisplay } from '../../reports/present/sanitise.ts';
import type { RunRow } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { moment } from './parts/moment.ts';

/** The list of runs, newest first. */
export function runsPage(
  page: PageContext,
  { runs, pages }: { runs: readonly RunRow[]; pages: number },
  at: number,
): string {
  const { today } = page.own;
  return renderPage({
    page,
    title: today.runsTitle,
    part: 'runs',
    children: [
      h('div', { class: 'head', key: 'head' }, h('h1', null, today.runsTitle)),
      h(
        'section',
        { key: 'runs' },
        runs.length === 0 ? h('p', null, today.empty) : h(RunTable, { page, runs }),
        h(
          'p',
          { class: 'links' },
          at > 1 ? h('a', { href: `/runs?page=${at - 1}` }, `← ${page.own.audit.newer}`) : null,
          at < pages ? h('a', { href: `/runs?page=${at + 1}` }, `${page.own.audit.older} →`) : null,
        ),
      ),
    ],
  });
}

function RunTable({ page, runs }: { page: PageContext; runs: readonly RunRow[] }): ComponentChildren {
  const { today } = page.own;
  const sum = (run: RunRow, of: 'violations' | 'came' | 'went'): number =>
    run.sites.reduce((total, site) => total + site[of], 0);
  return h(
    'form',
    { method: 'get', action: '/runs/compare' },
    table<RunRow>({
      caption: today.runsTitle,
      rows: runs,
      columns: [
        {
          title: today.started,
          cell: (run) => h('a', { href: `/runs/${run.manifest}` }, moment(run.startedAt, page)),
        },
        { title: today.verdict, cell: ({ verdict }) => h(VerdictWord, { verdict, words: page.words }) },
        { title: page.words.page.findings, figures: true, cell: (run) => String(sum(run, 'violations')) },
        { title: today.group.new, figures: true, cell: (run) => String(sum(run, 'came')) },
        { title: today.group.gone, figures: true, cell: (run) => String(sum(run, 'went')) },
        { title: today.policy, cell: ({ policy }) => toDisplay(policy.name, 60) },
        {
          title: today.evidenceKept,
          cell: ({ evidence }) => (evidence ? page.words.yes : today.evidenceGone),
        },
        {
          title: today.compare,
          cell: ({ manifest, startedAt }) =>
            (['from', 'to'] as const).map((name) =>
              h(
                'label',
                { class: 'pick', key: name },
                h('input', {
                  type: 'radio',
                  name,
                  value: manifest,
                  'aria-label': `${name === 'from' ? today.compareFrom : today.compareTo}: ${moment(startedAt, page)}`,
                }),
                ` ${today.compareWords[name]}`,
              ),
            ),
        },
      ],
    }),
    runs.length < 2 ? null : h('p', null, h('button', { type: 'submit' }, today.compareChosen)),
  );
}
