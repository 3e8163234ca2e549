/** The sites, and one site with its nights side by side and its journeys in columns. */
import { h, type ComponentChildren } from 'preact';
import { Phases } from '../../reports/formats/html/phases.ts';
import { TimelinePicture } from '../../reports/formats/html/timeline.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import { VerdictWord } from '../../reports/formats/html/marks.ts';
import { hostName } from '../../reports/present/address.ts';
import { toDisplay, toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { CrawlingView } from '../model/crawls.ts';
import type { Changes, ListedFinding, SiteView, TodayView } from '../model/views.ts';
import { renderPage, type PageContext } from './page.ts';
import { CrawlNow, RunningCrawls } from './parts/crawls.ts';
import { sentenceOf } from './parts/finding.ts';
import { Grid } from './parts/grid.ts';
import { moment } from './parts/moment.ts';
import { StateTag } from './parts/state.ts';

const namesShown = 8;
const findingsShown = 200;

/** All sites. */
export const sitesPage = (page: PageContext, view: TodayView): string =>
  renderPage({
    page,
    title: page.own.nav.sites,
    part: 'sites',
    children: [
      h('div', { class: 'head', key: 'head' }, h('h1', null, page.own.nav.sites)),
      h(
        'section',
        { key: 'grid' },
        view.grid.length === 0 ? h('p', null, page.own.today.empty) : h(Grid, { page, view }),
      ),
    ],
  });

interface SiteProps {
  page: PageContext;
  view: SiteView;
  crawling: CrawlingView;
  /** The newest report that has the site; null when its evidence was removed. */
  report: Report | null;
}

/** One site. */
export function sitePage({ page, view, crawling, report }: SiteProps): string {
  const { today } = page.own;
  const host = hostName(view.url);
  return renderPage({
    page,
    title: host,
    part: 'sites',
    children: [
      h(
        'div',
        { class: 'head', key: 'head' },
        h('h1', null, host),
        h(CrawlNow, { page, crawling, site: view.site }),
      ),
      h(RunningCrawls, { page, crawling, site: view.site, live: true, key: 'running' }),
      h(
        'section',
        { 'aria-labelledby': 'findings', key: 'findings' },
        h('h2', { id: 'findings' }, today.findings),
        h(FindingList, { page, findings: view.findings.filter(({ state }) => state !== 'fixed') }),
      ),
      h(
        'section',
        { 'aria-labelledby': 'nights', key: 'nights' },
        h('h2', { id: 'nights' }, today.nightsOf(host)),
        h(
          'div',
          { class: 'sides' },
          view.nights.map((night) => h(Night, { page, night, key: night.run.manifest })),
        ),
      ),
      report === null ? null : h(Journeys, { page, view, report, key: 'journeys' }),
    ],
  });
}

/** Findings with their state, each a link. */
export const FindingList = ({
  page,
  findings,
  hosts = false,
}: {
  page: PageContext;
  findings: readonly ListedFinding[];
  /** Names the site of each, where they are of several, instead of what it is about. */
  hosts?: boolean;
}): ComponentChildren =>
  findings.length === 0
    ? h('p', { class: 'quiet' }, page.own.today.nothing)
    : h(
        'ul',
        { class: 'lines' },
        findings
          .slice(0, findingsShown)
          .map((finding) =>
            h(
              'li',
              { key: finding.fingerprint },
              h('a', { href: `/findings/${finding.fingerprint}` }, sentenceOf(finding, page)),
              hosts
                ? h('small', null, ` ${hostName(finding.siteUrl)} `)
                : h('small', null, ' ', h('code', null, toDisplay(finding.facts.subject.name, 60)), ' '),
              h(StateTag, { page, finding }),
            ),
          ),
        findings.length > findingsShown
          ? h('li', { class: 'quiet' }, page.words.count.more(findings.length - findingsShown))
          : null,
      );

function Night({ page, night }: { page: PageContext; night: SiteView['nights'][number] }): ComponentChildren {
  const { today } = page.own;
  const { came, went } = night.findings;
  const unchanged =
    came.length + went.length === 0 &&
    [night.cookies, night.recipients].every((changes) => changes.came.length + changes.went.length === 0);
  return h(
    'article',
    { class: 'night' },
    h('h3', null, h('a', { href: `/runs/${night.run.manifest}` }, moment(night.run.startedAt, page))),
    h('p', null, h(VerdictWord, { verdict: night.verdict, words: page.words })),
    unchanged ? h('p', { class: 'quiet' }, today.nothingChanged) : null,
    came.length + went.length === 0
      ? null
      : [
          h('h4', { key: 'title' }, today.side.findings),
          h(FindingNames, { page, findings: came, mark: '+', key: 'came' }),
          h(FindingNames, { page, findings: went, mark: '−', key: 'went' }),
        ],
    h(Names, { page, title: today.side.cookies, changes: night.cookies }),
    h(Names, { page, title: today.side.recipients, changes: night.recipients }),
    night.unchecked.length === 0
      ? null
      : [
          h('h4', { key: 'title' }, page.words.page.notChecked),
          h(
            'ul',
            { class: 'gaps', key: 'gaps' },
            night.unchecked
              .slice(0, namesShown)
              .map((line) => h('li', { key: line }, toDisplaySentence(line, 160))),
          ),
        ],
  );
}

function FindingNames({
  page,
  findings,
  mark,
}: {
  page: PageContext;
  findings: readonly ListedFinding[];
  mark: '+' | '−';
}): ComponentChildren {
  if (findings.length === 0) return null;
  return h(
    'ul',
    { class: `plain ${mark === '+' ? 'came' : 'went'}` },
    findings
      .slice(0, namesShown)
      .map((finding) =>
        h(
          'li',
          { key: finding.fingerprint },
          `${mark} `,
          h('a', { href: `/findings/${finding.fingerprint}` }, sentenceOf(finding, page)),
        ),
      ),
    findings.length > namesShown ? h('li', null, page.words.count.more(findings.length - namesShown)) : null,
  );
}

function Names({
  page,
  title,
  changes,
}: {
  page: PageContext;
  title: string;
  changes: Changes;
}): ComponentChildren {
  if (changes.came.length + changes.went.length === 0) return null;
  const list = (names: readonly string[], mark: '+' | '−'): ComponentChildren => [
    names
      .slice(0, namesShown)
      .map((name) =>
        h(
          'li',
          { key: `${mark} ${name}`, class: mark === '+' ? 'came' : 'went' },
          `${mark} `,
          h('code', null, toDisplay(name, 60)),
        ),
      ),
    names.length > namesShown
      ? h('li', { class: 'quiet', key: mark }, page.words.count.more(names.length - namesShown))
      : null,
  ];
  return [
    h('h4', { key: 'title' }, title),
    h('ul', { class: 'plain', key: 'names' }, list(changes.came, '+'), list(changes.went, '−')),
  ];
}

/** As in the report: what was set and contacted before and after each choice. Its links lead to findings of the desk. */
function Journeys({
  page,
  view,
  report,
}: Pick<SiteProps, 'page' | 'view'> & { report: Report }): ComponentChildren {
  const site = report.sites.find(({ id }) => id === view.site);
  if (site === undefined) return null;
  const ui = {
    report,
    language: page.language,
    words: page.words,
    picture: () => null,
    pictureSize: () => null,
    brief: false,
    command: 'cookiewacht',
    findingAddress: (fingerprint: string) => `/findings/${fingerprint}`,
  };
  return h(
    'section',
    { 'aria-labelledby': 'journeys' },
    h('h2', { id: 'journeys' }, page.own.today.newestNight),
    h('h3', null, page.words.page.journeys),
    h('p', { class: 'quiet' }, page.words.page.journeysIntro),
    h(Phases, { ui, site }),
    h(TimelinePicture, { ui, site }),
  );
}
