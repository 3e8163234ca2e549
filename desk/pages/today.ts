/** Today: one sentence, the sites night by night, and what waits. */
import { h, type ComponentChildren } from 'preact';
import { hostName } from '../../reports/present/address.ts';
import { toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { CrawlingView } from '../model/crawls.ts';
import type { ListedFinding, TodayView } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { CrawlNow, FailedCrawls, RunningCrawls } from './parts/crawls.ts';
import { sentenceOf } from './parts/finding.ts';
import { Grid } from './parts/grid.ts';
import { LiveNotice } from './parts/live.ts';
import { dayOf, moment } from './parts/moment.ts';

interface TodayProps {
  page: PageContext;
  view: TodayView;
  crawling: CrawlingView;
}

const uncheckedShown = 6;

/** The first page. */
export const todayPage = ({ page, view, crawling }: TodayProps): string =>
  renderPage({
    page,
    title: page.own.today.title,
    part: 'today',
    children: [
      h(LiveNotice, { page, key: 'live' }),
      h(FailedCrawls, { page, failed: view.failedCrawls, key: 'failed' }),
      h(RunningCrawls, { page, crawling, key: 'running' }),
      view.lastRun === null ? h(Empty, { page, key: 'empty' }) : h(Full, { page, view, key: 'full' }),
      h(CrawlNow, { page, crawling, key: 'now' }),
    ],
  });

/** A desk without a run says what to do next. */
function Empty({ page }: { page: PageContext }): ComponentChildren {
  const { today } = page.own;
  return h(
    'section',
    null,
    h('h1', { class: 'sentence' }, today.empty),
    h('p', null, today.emptyWhat),
    h(
      'ol',
      { class: 'steps-to-begin' },
      today.emptySteps.map(([command, what]) =>
        h('li', { key: command }, h('code', null, command), h('div', { class: 'quiet' }, what)),
      ),
    ),
    h('p', { class: 'quiet' }, today.emptyRestart),
  );
}

function Full({ page, view }: Omit<TodayProps, 'crawling'>): ComponentChildren {
  const { today } = page.own;
  const { lastRun } = view;
  if (lastRun === null) return null;
  return [
    view.late
      ? h(
          'div',
          { class: 'alarm', role: 'alert', key: 'late' },
          h('h1', null, today.noNight(dayOf(lastRun.startedAt, page))),
          h('p', null, today.noNightWhat),
        )
      : null,
    h(
      view.late ? 'p' : 'h1',
      { class: 'sentence', key: 'sentence' },
      sentenceOfToday(view, page),
      ' ',
      h(
        'span',
        { class: 'last' },
        today.lastNight(moment(lastRun.startedAt, page), view.unchecked.length === 0 && !lastRun.interrupted),
      ),
    ),
    h(
      'section',
      { 'aria-labelledby': 'sites', key: 'sites' },
      h('h2', { id: 'sites' }, today.sites),
      h(Grid, { page, view }),
    ),
    h(
      'section',
      { 'aria-labelledby': 'waiting', key: 'waiting' },
      h('h2', { id: 'waiting', class: 'unseen' }, today.waiting),
      h(Tasks, { page, view }),
    ),
    view.unchecked.length === 0
      ? null
      : h(
          'section',
          { 'aria-labelledby': 'unchecked', key: 'unchecked' },
          h('h2', { id: 'unchecked' }, page.words.page.notChecked),
          h(
            'ul',
            { class: 'plain' },
            view.unchecked.map(({ site, lines }) =>
              h(
                'li',
                { key: site },
                h('strong', null, hostName(view.grid.find((row) => row.site === site)?.url ?? site)),
                h(
                  'ul',
                  { class: 'gaps' },
                  lines
                    .slice(0, uncheckedShown)
                    .map((line) => h('li', { key: line }, toDisplaySentence(line, 200))),
                  lines.length > uncheckedShown
                    ? h('li', { class: 'quiet' }, page.words.count.more(lines.length - uncheckedShown))
                    : null,
                ),
              ),
            ),
          ),
        ),
  ];
}

/** New, back and fixed since the night before. */
function sentenceOfToday({ counts, nights, grid }: TodayView, page: PageContext): string {
  const { today } = page.own;
  const before = nights.at(-2);
  const since = before === undefined ? null : dayOf(before.startedAt, page);
  const last = grid.flatMap(({ cells }) => cells.at(-1) ?? []);
  const went = last.reduce((sum, cell) => sum + cell.went, 0);
  const parts = [
    counts.new > 0 ? today.fresh(counts.new, since) : '',
    counts.back > 0 ? today.back(counts.back) : '',
    went > 0 ? today.fixed(went) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? today.nothingNew(since) : parts.join(' ');
}

function Tasks({ page, view }: Omit<TodayProps, 'crawling'>): ComponentChildren {
  const { today, queue } = page.own;
  const { counts, worst } = view;
  const cause = Map.groupBy(worst, (finding) => finding.cause)
    .values()
    .toArray()
    .toSorted((a, b) => b.length - a.length)[0];
  const task = (
    key: string,
    label: string,
    count: number,
    what: ComponentChildren,
    link: { href: string; text: string; main?: boolean } | null,
  ): ComponentChildren =>
    h(
      'li',
      { key },
      h('span', null, label),
      h('span', { class: 'number' }, count),
      h('span', { class: 'quiet' }, what),
      link === null || count === 0
        ? h('span', null)
        : h('a', { href: link.href, class: link.main === true ? 'button main' : 'button' }, link.text),
    );
  const names = (findings: readonly ListedFinding[]): string =>
    findings
      .slice(0, 2)
      .map((finding) => `${sentenceOf(finding, page)} (${hostName(finding.siteUrl)})`)
      .join('; ');
  return h(
    'ul',
    { class: 'tasks' },
    task(
      'decide',
      today.toDecide,
      view.toDecide,
      cause !== undefined && cause.length > 1 && cause[0] !== undefined
        ? today.ofOneCause(
            cause.length,
            toDisplaySentence(cause[0].facts.service ?? sentenceOf(cause[0], page), 100),
          )
        : names(worst),
      { href: '/queue', text: today.review, main: true },
    ),
    counts.lapsed > 0
      ? task('lapsed', today.lapsed, counts.lapsed, today.lapsedWhat, {
          href: '/queue?state=lapsed',
          text: today.look,
        })
      : null,
    task('ends', today.endsSoon, counts['ends-soon'], names(view.endsSoon), {
      href: '/queue?accepted=only&state=ends-soon',
      text: today.look,
    }),
    task(
      'claimed',
      today.claimed,
      counts['claimed-fixed'],
      counts['claimed-fixed'] > 0 ? today.claimedWait : '',
      {
        href: '/queue?state=claimed-fixed',
        text: today.look,
      },
    ),
    view.requests > 0
      ? task('requests', today.requests, view.requests, queue.requestsWait, {
          href: '/queue?asked=1',
          text: today.look,
        })
      : null,
  );
}
