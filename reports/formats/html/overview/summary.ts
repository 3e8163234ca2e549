/**
 * The run on one page of paper, which stands alone: printed, it follows the heading and fills the first page. On a screen the
 * same is told by the sections that follow, so it is not shown there.
 */
import { h, type ComponentChildren } from 'preact';
import type { SiteReport } from '../../../document/schema/site.ts';
import { capital, toDisplaySentence } from '../../../present/sanitise.ts';
import { hostName } from '../../../present/address.ts';
import {
  causesOf,
  fixOfCause,
  openSince,
  placesOfCause,
  sentenceOfCause,
  whoCauses,
} from '../../../present/causes.ts';
import type { Ui } from '../context.ts';
import { SeverityShape } from '../marks.ts';
import { table } from '../table.ts';
import { judgedColumns } from './site-table.ts';

/** More do not fit on the page; they are counted. */
export const sitesShown = 12;
const causesShown = { few: 5, many: 3 };
/** With more sites than this, there is room for fewer causes. */
const fewSites = 8;

const gravity: Record<SiteReport['verdict'], number> = { violations: 0, inconclusive: 1, compliant: 2 };

/** The summary, for paper only. */
export function Summary({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words } = ui;
  const sites =
    report.sites.length > sitesShown
      ? report.sites.toSorted((a, b) => gravity[a.verdict] - gravity[b.verdict])
      : report.sites;
  const left = sites.length - sitesShown;
  const unchecked = sites.filter(({ gaps }) => gaps.length > 0);
  const { seal } = report.run;
  return h(
    'section',
    { class: 'summary', 'aria-labelledby': 'summary' },
    h('h2', { id: 'summary' }, words.summary.title),
    h(Sites, { ui, sites: sites.slice(0, sitesShown) }),
    left > 0 ? h('p', null, words.summary.sites(left)) : null,
    h('h3', null, words.summary.causes),
    h(Causes, { ui }),
    h(
      'p',
      null,
      unchecked.length === 0
        ? words.page.allChecked
        : words.summary.unchecked(
            unchecked
              .slice(0, sitesShown)
              .map(({ url, gaps }) => `${hostName(url)} (${gaps.length})`)
              .join(', '),
          ),
    ),
    h(
      'p',
      { class: 'quiet' },
      [
        ...(seal === undefined ? [] : [words.summary.seal(seal.sha256)]),
        words.summary.auditor,
        words.page.noJudgement,
      ].map((line) => h('span', { class: 'line-of', key: line }, line)),
    ),
  );
}

function Sites({ ui, sites }: { ui: Ui; sites: readonly SiteReport[] }): ComponentChildren {
  const { words } = ui;
  return table<SiteReport>({
    caption: words.page.atAGlance,
    rows: sites,
    columns: [{ title: words.page.site, cell: ({ url }) => hostName(url) }, ...judgedColumns(ui)],
  });
}

function Causes({ ui }: { ui: Ui }): ComponentChildren {
  const { report, words, language } = ui;
  const causes = causesOf(report);
  const shown = report.sites.length > fewSites ? causesShown.many : causesShown.few;
  const left = causes.length - shown;
  if (causes.length === 0) return h('p', null, words.summary.noCauses);
  return [
    h(
      'ol',
      { class: 'causes-in-short' },
      causes.slice(0, shown).map((cause, index) => {
        const [first] = cause.findings;
        const [place = '', ...places] = placesOfCause(cause, report, words);
        const hosts = cause.sites.map((id) =>
          hostName(report.sites.find((site) => site.id === id)?.url ?? id),
        );
        const facts: ReadonlyArray<[string, string]> = [
          [words.label.who, whoCauses(cause, report, words)],
          [words.label.since, openSince(cause.findings, report, words)],
          [
            words.label.where,
            [place, places.length > 0 ? words.cause.places(places.length) : '']
              .filter((part) => part !== '')
              .join(', '),
          ],
        ];
        return h(
          'li',
          { key: index },
          first ? h(SeverityShape, { severity: first.severity, words }) : null,
          h('strong', null, toDisplaySentence(sentenceOfCause(cause, report, language), 160)),
          h(
            'span',
            { class: 'quiet' },
            ` ${words.cause.onSite(words.count.findings(cause.findings.length), hosts)}`,
          ),
          h(
            'div',
            null,
            facts
              .filter(([, text]) => text !== '')
              .map(([label, text]) =>
                h('span', { key: label }, h('b', null, `${capital(label)}: `), text, '. '),
              ),
          ),
          h(
            'div',
            null,
            h('b', null, `${capital(words.label.fix)}: `),
            firstSentence(fixOfCause(cause, language)),
          ),
        );
      }),
    ),
    left > 0 ? h('p', null, words.cause.more(left)) : null,
  ];
}

/** The beginning of a text: a page has no room for more. */
const firstSentence = (text: string): string =>
  /^.*?[.!?](?=\s|$)/s.exec(toDisplaySentence(text))?.[0] ?? text;
