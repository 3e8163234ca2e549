/** One line for each site: mark, host, pages, verdict; below it what could not be checked. */
import { numberFormat } from '../../../rules/intl-formats.ts';
import { isActive } from '../../../rules/judge/verdict.ts';
import type { TerminalContext } from './context.ts';
import type { SiteReport } from '../../document/schema/site.ts';
import { hostName } from '../../present/address.ts';
import { gapWords } from '../../present/gap.ts';
import { verdictMark } from '../../present/marks.ts';
import { hostOf } from '../../../rules/address.ts';
import { columns, padEnd, wrap } from './wrap.ts';
import { retriedIn } from '../../present/browser.ts';
import { findingsOf } from '../../present/flagged-findings.ts';
import { isIncomplete } from '../../present/headline.ts';
import { standingOfSite, violationWords } from '../../present/standing.ts';

const gapsShown = 3;
/** The list shows this many compliant sites and counts the rest. */
const sitesShown = 40;

/** The lines of all sites. */
export function siteLines(context: TerminalContext): string[] {
  const { report, words, options } = context;
  const quiet = report.sites
    .filter((site) => standingOfSite(site, report) === 'compliant')
    .slice(options.all ? report.sites.length : sitesShown);
  const visible = report.sites.filter((site) => !quiet.includes(site));
  const cells = visible.map((site) => ({
    site,
    host: hostName(site.url),
    pages: words.count.pages(visitedPages(site)),
    took: seconds(site.took, words.locale),
  }));
  const width = (of: (cell: (typeof cells)[number]) => string): number =>
    Math.min(48, Math.max(0, ...cells.map((cell) => columns(of(cell)))));
  const widths = {
    host: width(({ host }) => host),
    pages: width(({ pages }) => pages),
    took: width(({ took }) => took),
  };
  const lines = cells.flatMap(({ site, host, pages, took }) => {
    const standing = standingOfSite(site, report);
    const paint = context.colours.verdict[standing];
    const left = `${padEnd(host, widths.host)}  ${pages.padStart(widths.pages)}  ${took.padStart(widths.took)}`;
    const state = stateOf(site, context);
    const fits = columns(left) + columns(state) + 6 <= context.width;
    const head = `  ${paint(verdictMark[standing])} ${fits ? `${left}  ${paint(state)}` : left}`;
    return [
      head,
      ...(fits ? [] : wrap(state, context.width - 4).map((line) => `    ${paint(line)}`)),
      ...retriedLines(site, context),
      ...gapLines(site, context),
    ];
  });
  return quiet.length > 0
    ? [...lines, `  ${verdictMark.compliant} ${words.count.more(quiet.length)}: ${words.verdict.compliant}`]
    : lines;
}

/** The number of distinct pages over all journeys. */
export const visitedPages = (site: SiteReport): number =>
  new Set(
    site.journeys.flatMap(({ pages }) =>
      pages.filter(({ outcome }) => outcome === 'loaded').map(({ finalUrl }) => finalUrl),
    ),
  ).size;

const seconds = (took: number, locale: string): string =>
  `${numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(took)} s`;

function stateOf(site: SiteReport, { report, words }: TerminalContext): string {
  const all = findingsOf(report, site.id);
  const findings = all.filter(isActive);
  const suspected = findings.filter(({ kind }) => kind === 'suspected').length;
  const parts = [
    violationWords(all, words) || words.verdict[site.verdict],
    suspected > 0 ? words.count.suspected(suspected) : '',
    isIncomplete(site) && violationWords(all, words) !== '' ? words.verdict.inconclusive : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function retriedLines(site: SiteReport, { words, colours, width }: TerminalContext): string[] {
  if (site.retried === null) return [];
  return wrap(retriedIn(site, words), width - 6).map((line, index) =>
    colours.dim(`${index === 0 ? '    · ' : '      '}${line}`),
  );
}

function gapLines(site: SiteReport, context: TerminalContext): string[] {
  const { report, words, options, colours, width } = context;
  const visible = options.all ? site.gaps : site.gaps.slice(0, gapsShown);
  const lines = visible.flatMap((gap) => {
    const { what, reason } = gapWords(gap, report, hostOf(site.url), options.language, words);
    return wrap(reason === '' ? what : `${what} (${reason})`, width - 6).map(
      (line, index) => `${index === 0 ? '    · ' : '      '}${line}`,
    );
  });
  const left = site.gaps.length - visible.length;
  if (left > 0) lines.push(`    · ${words.count.more(left)}: report.html`);
  return lines.map(colours.dim);
}
