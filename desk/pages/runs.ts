/** The runs, one run with its report, and two runs compared. */
import { numberFormat } from '../../rules/intl-formats.ts';
import { h, type ComponentChildren } from 'preact';
import { table } from '../../reports/formats/html/table.ts';
import { Fold, VerdictWord } from '../../reports/formats/html/marks.ts';
import type { ReportFinding } from '../../reports/document/schema/finding.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import { hostName } from '../../reports/present/address.ts';
import { sentenceOf } from '../../reports/present/finding.ts';
import { toDisplay, toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { RunRef, RunRow, RunView } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { moment } from './parts/moment.ts';
import { FindingList } from './sites.ts';

const filesShown = 60;
const comparedShown = 300;

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

/** Two runs side by side: what only the later one saw, what only the earlier one saw, what both saw. */
export function comparePage(page: PageContext, from: Report, to: Report): string {
  const { today } = page.own;
  const title = today.compareTitle(moment(from.run.startedAt, page), moment(to.run.startedAt, page));
  const seen = (report: Report): Set<string> =>
    new Set(report.findings.map(({ fingerprint }) => fingerprint));
  const [before, after] = [seen(from), seen(to)];
  const group = (name: string, report: Report, findings: readonly ReportFinding[]): ComponentChildren =>
    h(
      'section',
      { key: name },
      h('h2', null, `${name} (${findings.length})`),
      findings.length === 0
        ? h('p', { class: 'quiet' }, today.nothing)
        : h(
            'ul',
            { class: 'lines' },
            findings
              .slice(0, comparedShown)
              .map((finding) =>
                h(
                  'li',
                  { key: finding.fingerprint },
                  h(
                    'a',
                    { href: `/findings/${encodeURIComponent(finding.fingerprint)}` },
                    toDisplaySentence(sentenceOf(finding, report, page.language), 240),
                  ),
                  h(
                    'small',
                    null,
                    ` ${hostName(report.sites.find(({ id }) => id === finding.site)?.url ?? finding.site)}`,
                  ),
                ),
              ),
          ),
    );
  return renderPage({
    page,
    title,
    part: 'runs',
    children: [
      h('div', { class: 'head', key: 'head' }, h('h1', null, title)),
      group(
        today.group.new,
        to,
        to.findings.filter(({ fingerprint }) => !before.has(fingerprint)),
      ),
      group(
        today.group.gone,
        from,
        from.findings.filter(({ fingerprint }) => !after.has(fingerprint)),
      ),
      group(
        today.group.same,
        to,
        to.findings.filter(({ fingerprint }) => before.has(fingerprint)),
      ),
    ],
  });
}
