/** The first screen: the verdict, the sites at a glance, where to begin, what was not checked. */
import { h, type ComponentChildren } from 'preact';
import { choiceWord, day, dayAndTime, wordFor } from '../../messages/index.ts';
import { isActive } from '../../../rules/judge/verdict.ts';
import { hostOf } from '../../../rules/address.ts';
import type { EarlierFinding, SiteReport } from '../../document/report.ts';
import { visitedPages } from '../terminal/sites.ts';
import { capital, toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { hostName } from '../../present/address.ts';
import { causesOf, type Cause } from '../../present/causes.ts';
import { titleOf } from '../../present/finding.ts';
import { gapWords } from '../../present/gap.ts';
import { changesOf, sentencesOf } from '../../present/headline.ts';
import { waiverNews } from '../../present/waivers.ts';
import { findingsOf } from '../../present/flagged-findings.ts';
import { findingAnchor, siteAnchor, type Ui } from './context.ts';
import { nightsOf, Strip } from './history.ts';
import { SeverityCounts, SeverityShape, VerdictWord } from './marks.ts';
import { table } from './table.ts';

/** The title and the verdict in one or two sentences. */
export function Heading({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const { run } = report;
  const [first = '', ...more] = sentencesOf(report, words);
  const facts: [string, ComponentChildren][] = [
    [words.page.run, `${dayAndTime(run.startedAt, words)}`],
    [
      words.page.policy,
      [
        toDisplay(run.policy.name),
        ' ',
        h(
          'small',
          null,
          `${toDisplay(run.policy.source)} · ${toDisplay(run.policy.hash.replace(/^sha256:/, '').slice(0, 12))}`,
        ),
      ],
    ],
    [words.page.visits, run.journeys.map((choice) => toDisplay(choiceWord(choice, words))).join(', ')],
    [
      words.page.baseline,
      run.baseline === null
        ? words.page.noBaseline
        : [day(run.baseline, words), ' ', h('small', null, toDisplay(run.baseline))],
    ],
    [words.page.browser, toDisplay(run.browser)],
    [words.page.madeBy, toDisplay(run.tool)],
  ];
  return h(
    'header',
    { class: `top ${report.verdict}` },
    h('p', { class: 'brand' }, `Cookiewacht · ${toDisplay(run.policy.name)} · ${day(run.startedAt, words)}`),
    h('h1', null, first),
    more.length > 0 ? h('p', { class: 'lead' }, more.join(' ')) : null,
    h(Totals, { ui }),
    h(
      'dl',
      { class: 'run' },
      facts.map(([label, value]) => h('div', { key: label }, h('dt', null, label), h('dd', null, value))),
    ),
  );
}

function Totals({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const { findings } = report.summary;
  const parts = [
    words.count.violations(findings.violation),
    findings.suspected > 0 ? words.count.suspected(findings.suspected) : '',
    findings.notice > 0 ? words.count.notices(findings.notice) : '',
    findings.waived > 0 ? words.count.waived(findings.waived) : '',
    ...changesOf(report, words),
    ...waiverNews(report, words),
  ];
  return h(
    'ul',
    { class: 'totals' },
    parts.filter((part) => part !== '').map((part) => h('li', { key: part }, part)),
  );
}

/** The sites, with verdict, findings and history. */
export function SiteTable({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const standing = (site: SiteReport) => findingsOf(report, site.id).filter(isActive);
  return table<SiteReport>({
    caption: words.page.atAGlance,
    class: 'glance',
    rows: report.sites,
    columns: [
      {
        title: words.page.site,
        cell: (site) => h('a', { href: `#${siteAnchor(site.id)}` }, hostName(site.url)),
      },
      { title: words.page.verdict, cell: (site) => h(VerdictWord, { verdict: site.verdict, words }) },
      {
        title: words.page.findings,
        cell: (site) =>
          h(SeverityCounts, { findings: standing(site).filter(({ kind }) => kind === 'violation'), words }),
      },
      {
        title: words.page.review,
        figures: true,
        cell: (site) => String(standing(site).filter(({ kind }) => kind === 'suspected').length || '–'),
      },
      ...(report.run.baseline === null
        ? []
        : [
            {
              title: words.page.changes,
              cell: (site: SiteReport) =>
                changesOf(report, words, site.id).length === 0
                  ? '–'
                  : changesOf(report, words, site.id).map((part) =>
                      h('span', { class: 'whole line-of', key: part }, part),
                    ),
            },
          ]),
      ...(report.history.length === 0
        ? []
        : [
            {
              title: words.history.title(nightsOf(report).length),
              cell: (site: SiteReport) => h(Strip, { ui, site }),
            },
          ]),
      {
        title: words.page.visited,
        cell: (site) => h('span', { class: 'whole' }, words.count.pages(visitedPages(site))),
      },
      {
        title: capital(words.label.notChecked),
        figures: true,
        cell: (site) =>
          site.gaps.length > 0
            ? h('a', { href: `#gaps-${siteAnchor(site.id)}` }, String(site.gaps.length))
            : '–',
      },
    ],
  });
}

/** The few causes that explain most findings: where to begin. */
export function WhatNow({ ui }: { ui: Ui }): ComponentChildren {
  const causes = causesOf(ui.report);
  if (causes.length === 0) return null;
  const { page } = ui.words;
  return h(
    'section',
    { 'aria-labelledby': 'what-now' },
    h('h2', { id: 'what-now' }, page.whatNow),
    h('p', { class: 'quiet' }, page.whatNowIntro),
    h(
      'ol',
      { class: 'causes' },
      causes.map((cause, index) => h('li', { key: index }, h(OneCause, { ui, cause }))),
    ),
  );
}

function OneCause({ ui, cause }: { ui: Ui; cause: Cause }): ComponentChildren {
  const { report, words, language } = ui;
  const [first] = cause.findings;
  if (!first) return null;
  // The request that loads a service is nearer to the cause than what the service then sets.
  const root = cause.findings.find(({ subject }) => subject.type === 'request') ?? first;
  const titles = cause.rules
    .slice(0, 4)
    .map((rule) => toDisplaySentence(titleOf(rule, report, language), 120));
  const sites = cause.sites.slice(0, 12).map((id) => {
    const finding = cause.findings.find((candidate) => candidate.site === id);
    const site = report.sites.find((candidate) => candidate.id === id);
    return h(
      'a',
      { href: `#${findingAnchor(finding?.fingerprint ?? '')}`, key: id },
      hostName(site?.url ?? id),
    );
  });
  return [
    h(
      'p',
      { class: 'cause' },
      h(SeverityShape, { severity: first.severity, words }),
      ' ',
      h('strong', null, cause.service === null ? (titles[0] ?? '') : toDisplay(cause.service)),
      ' ',
      h(
        'span',
        { class: 'quiet' },
        `${words.count.findings(cause.findings.length)} ${words.page.onSites(cause.sites.length)}`,
      ),
    ),
    cause.service === null
      ? null
      : h(
          'p',
          null,
          [...titles, ...(cause.rules.length > 4 ? [words.count.more(cause.rules.length - 4)] : [])].join(
            ' · ',
          ),
        ),
    h('p', null, h('strong', null, `${capital(words.label.fix)}: `), toDisplaySentence(root.fix[language])),
    h(
      'p',
      { class: 'links' },
      sites,
      cause.sites.length > 12 ? ` ${words.count.more(cause.sites.length - 12)}` : null,
    ),
  ];
}

/** What could not be checked, site by site. */
export function NotChecked({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const sites = report.sites.filter(({ gaps }) => gaps.length > 0);
  return h(
    'section',
    { 'aria-labelledby': 'not-checked' },
    h('h2', { id: 'not-checked' }, words.page.notChecked),
    sites.length === 0
      ? h('p', null, h('span', { class: 'mark', 'aria-hidden': 'true' }, '✔'), words.page.allChecked)
      : null,
    sites.length === 0
      ? null
      : h(
          'ul',
          { class: 'unchecked' },
          sites.map((site) =>
            h(
              'li',
              { key: site.id },
              h('a', { href: `#${siteAnchor(site.id)}` }, hostName(site.url)),
              h(Gaps, { ui, site, limit: 3 }),
            ),
          ),
        ),
  );
}

/** The gaps of one site, at most `limit`; the rest is counted. */
export function Gaps({ ui, site, limit }: { ui: Ui; site: SiteReport; limit: number }): ComponentChildren {
  const { report, language, words } = ui;
  const left = site.gaps.length - limit;
  const lines = site.gaps.slice(0, limit).map((gap, index) => {
    const { what, reason } = gapWords(gap, report, hostOf(site.url), language, words);
    return h('li', { key: index }, what, reason === '' ? null : h('small', { lang: 'en' }, ` ${reason}`));
  });
  return h('ul', { class: 'gaps' }, lines, left > 0 ? h('li', null, words.count.more(left)) : null);
}

/** What became of the findings of the previous run. */
export function Earlier({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words, language } = ui;
  const rows = report.earlier
    .filter(
      ({ fingerprint, fate, since }) =>
        report.summary.fixed.includes(fingerprint) || fate === 'unknown' || since === report.run.id,
    )
    .slice(0, 100);
  if (rows.length === 0) return null;
  return h(
    'section',
    { 'aria-labelledby': 'earlier' },
    h('h2', { id: 'earlier' }, words.page.earlier),
    table<EarlierFinding>({
      caption: words.page.earlier,
      rows,
      columns: [
        {
          title: words.page.findings,
          cell: ({ rule }) => toDisplaySentence(titleOf(rule, report, language)),
        },
        {
          title: words.page.site,
          cell: ({ site }) => hostName(report.sites.find(({ id }) => id === site)?.url ?? site),
        },
        { title: words.page.name, cell: ({ subject }) => h('code', null, toDisplay(subject.name)) },
        { title: words.page.outcome, cell: ({ fate }) => wordFor(words.fate, fate) },
      ],
    }),
  );
}
