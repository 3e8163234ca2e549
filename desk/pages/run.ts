/** One run, with its report. */
import { numberFormat } from '../../rules/intl-formats.ts';
import { h, type ComponentChildren } from 'preact';
import { Fold, VerdictWord } from '../../reports/formats/html/marks.ts';
import { toDisplay } from '../../reports/present/sanitise.ts';
import type { RunRef, RunView } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { moment } from './parts/moment.ts';
import { FindingList } from './sites.ts';

const filesShown = 60;

/** One run: what came and went, and the report document in a frame of its own. */
export function runPage(page: PageContext, view: RunView): string {
  const { today } = page.own;
  const { run, previous, next } = view;
  const title = `${today.run} ${moment(run.startedAt, page)}`;
  const other = (ref: RunRef | null, arrow: string): ComponentChildren =>
    ref === null
      ? null
      : h(
          'a',
          { href: `/runs/${ref.manifest}` },
          arrow === '←' ? `← ${moment(ref.startedAt, page)}` : `${moment(ref.startedAt, page)} →`,
        );
  return renderPage({
    page,
    title,
    part: 'runs',
    children: [
      h(
        'div',
        { class: 'head', key: 'head' },
        h('h1', null, title),
        h(VerdictWord, { verdict: run.verdict, words: page.words }),
        h('p', { class: 'links' }, other(previous, '←'), other(next, '→')),
      ),
      h(
        'section',
        { key: 'changes', 'aria-labelledby': 'changes' },
        h('h2', { id: 'changes' }, page.words.page.changes),
        h(
          'div',
          { class: 'sides' },
          h(
            'div',
            null,
            h('h3', null, today.side.came),
            h(FindingList, { page, findings: view.came, hosts: true }),
          ),
          h(
            'div',
            null,
            h('h3', null, today.side.went),
            h(FindingList, { page, findings: view.went, hosts: true }),
          ),
        ),
        previous === null
          ? null
          : h(
              'p',
              null,
              h(
                'a',
                { href: `/runs/compare?from=${previous.manifest}&to=${run.manifest}` },
                `${today.compareWith} ${moment(previous.startedAt, page)}`,
              ),
            ),
      ),
      run.evidence
        ? h(
            'section',
            { key: 'report', 'aria-labelledby': 'report' },
            h('h2', { id: 'report' }, today.report),
            h(
              'p',
              null,
              h(
                'a',
                { href: `/runs/${run.manifest}/report`, target: '_blank', rel: 'noopener' },
                today.openReport,
              ),
            ),
            h('iframe', {
              class: 'report-frame',
              title: `${today.report} ${moment(run.startedAt, page)}`,
              src: `/runs/${run.manifest}/report`,
              sandbox: 'allow-popups allow-scripts',
              loading: 'lazy',
            }),
          )
        : h('section', { key: 'report' }, h('p', null, today.evidenceGone)),
      h(Proof, { page, view, key: 'proof' }),
    ],
  });
}

function Proof({ page, view: { run, files } }: { page: PageContext; view: RunView }): ComponentChildren {
  return h(
    'section',
    { 'aria-labelledby': 'files' },
    h('h2', { id: 'files' }, page.own.evidence.title),
    h('p', null, `${page.own.evidence.manifest}: `, h('code', null, run.manifest)),
    h(
      Fold,
      { summary: page.own.evidence.files(files.length) },
      h(
        'ul',
        { class: 'lines' },
        files
          .slice(0, filesShown)
          .map(({ path, bytes }) =>
            h(
              'li',
              { key: path },
              h(
                'a',
                { href: `/runs/${run.manifest}/files/${path.split('/').map(encodeURIComponent).join('/')}` },
                h('code', null, toDisplay(path, 200)),
              ),
              h('small', null, ` ${numberFormat(page.own.locale).format(bytes)} B`),
            ),
          ),
        files.length > filesShown
          ? h('li', { class: 'quiet' }, page.words.count.more(files.length - filesShown))
          : null,
      ),
    ),
  );
}
