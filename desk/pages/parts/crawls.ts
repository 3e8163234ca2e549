/** Crawls that the desk makes: what runs now, a form that asks for one, what failed, and the last ones. */
import { h, type ComponentChildren } from 'preact';
import { table } from '../../../reports/formats/html/table.ts';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { CrawlingView, CrawlView } from '../../model/crawls.ts';
import type { PageContext } from '../page.ts';
import { LiveNotice } from './live.ts';
import { moment } from './moment.ts';

interface Props {
  page: PageContext;
  crawling: CrawlingView;
  /** Only of this site, on its own page. */
  site?: string;
}

interface RunningProps extends Props {
  /** Says that one has ended; for pages that do not say so themselves. */
  live?: boolean;
}

/** Crawls that run or wait, each with how far it is. The script keeps them up to date. */
export function RunningCrawls({ page, crawling, site, live = false }: RunningProps): ComponentChildren {
  const going = crawling.crawls
    .filter(({ state }) => state === 'running' || state === 'waiting')
    .filter(({ sites }) => site === undefined || sites.length === 0 || sites.includes(site))
    .toReversed();
  if (going.length === 0) return null;
  const list = h(
    'ul',
    { class: 'plain crawls', 'aria-label': page.own.crawls.title, 'data-crawls': true, key: 'list' },
    going.map((crawl) =>
      h(
        'li',
        { key: crawl.id, 'data-crawl': crawl.id },
        h('strong', null, namesOf(crawl, page)),
        ' ',
        h('progress', { ...barOf(crawl), 'aria-label': namesOf(crawl, page) }),
        ' ',
        h('span', { class: 'quiet', role: 'status' }, progressText(crawl, page)),
      ),
    ),
  );
  return live ? [h(LiveNotice, { page, key: 'live' }), list] : list;
}

/** The numbers of the bar; none while nothing is known. */
export function barOf({ progress }: CrawlView): { max?: number; value?: number } {
  const total = progress?.total ?? null;
  return progress === null || total === null ? {} : { max: total, value: progress.done };
}

/** One line about how far it is. */
export function progressText(
  { state, progress, problem }: CrawlView,
  { own }: Pick<PageContext, 'own'>,
): string {
  const { crawls } = own;
  const again = problem === null || state === 'failed' ? '' : ` ${crawls.again}`;
  if (state !== 'running' || progress === null) return `${crawls.state[state]}.${again}`;
  return `${crawls.progress(progress.done, progress.total)}. ${toDisplaySentence(progress.line, 160)}${again}`;
}

const namesOf = ({ schedule, sites }: CrawlView, { own }: PageContext): string =>
  `${toDisplay(schedule)} · ${sites.length === 0 ? own.crawls.all : toDisplaySentence(sites.join(', '), 80)}`;

/** Asks for a crawl of one site or all; only for those who may. */
export function CrawlNow({ page, crawling, site }: Props): ComponentChildren {
  const { crawls } = page.own;
  const schedules = crawling.schedules.filter(({ sites }) => site === undefined || sites.includes(site));
  const role = page.visitor?.role;
  if (schedules.length === 0 || (role !== 'officer' && role !== 'admin')) return null;
  const sites = [...new Set(schedules.flatMap((schedule) => schedule.sites))].toSorted();
  return h(
    'form',
    { method: 'post', action: '/crawls', class: 'line-form' },
    h('input', { type: 'hidden', name: 'next', value: page.here }),
    schedules.length === 1
      ? h('input', { type: 'hidden', name: 'schedule', value: schedules[0]?.id })
      : h(
          'label',
          null,
          h('span', null, crawls.schedule),
          h(
            'select',
            { name: 'schedule' },
            schedules.map(({ id }) => h('option', { value: id, key: id }, id)),
          ),
        ),
    site === undefined
      ? h(
          'label',
          null,
          h('span', null, crawls.site),
          h(
            'select',
            { name: 'site' },
            h('option', { value: '' }, crawls.all),
            sites.map((each) => h('option', { value: each, key: each }, each)),
          ),
        )
      : h('input', { type: 'hidden', name: 'site', value: site }),
    h('button', { type: 'submit' }, crawls.now),
  );
}

/** Says loudly which crawls failed, and why. */
export const FailedCrawls = ({
  page,
  failed,
}: {
  page: PageContext;
  failed: readonly CrawlView[];
}): ComponentChildren =>
  failed.length === 0
    ? null
    : h(
        'div',
        { class: 'alarm', role: 'alert' },
        h('h2', null, page.own.crawls.failed(failed.length)),
        h(
          'ul',
          { class: 'plain' },
          failed.map((crawl) =>
            h('li', { key: crawl.id }, `${namesOf(crawl, page)}: `, problemText(crawl, page)),
          ),
        ),
        h('p', null, page.own.crawls.failedWhat),
      );

const problemText = ({ problem }: CrawlView, { own }: PageContext): ComponentChildren =>
  problem === null
    ? null
    : [`${own.crawls.problem[problem.kind]}: `, h('q', null, toDisplaySentence(problem.detail, 300))];

/** The last crawls, and how they went. */
export function LastCrawls({ page, crawling }: Props): ComponentChildren {
  const { crawls } = page.own;
  if (crawling.crawls.length === 0) return null;
  return table<CrawlView>({
    caption: crawls.title,
    rows: crawling.crawls,
    columns: [
      { title: crawls.when, cell: ({ askedAt }) => moment(askedAt, page) },
      { title: crawls.schedule, cell: (crawl) => namesOf(crawl, page) },
      { title: crawls.by, cell: ({ askedBy }) => toDisplay(askedBy.replace(/^user:/, '')) },
      {
        title: crawls.how,
        cell: (crawl) =>
          crawl.state === 'failed'
            ? [`${crawls.state.failed}. `, problemText(crawl, page)]
            : crawl.manifest === null
              ? progressText(crawl, page)
              : h('a', { href: `/runs/${crawl.manifest}` }, crawls.state[crawl.state]),
      },
    ],
  });
}
