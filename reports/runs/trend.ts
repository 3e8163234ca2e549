/** A group of sites over many runs: open violations per site and night, and how long fixes took. */
import { day, daysBetween, messages } from '../messages/index.ts';
import type { Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import { assembleReport } from '../document/assemble.ts';
import { nightOf } from '../document/history.ts';
import type { EarlierFinding, ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import type { Night } from '../document/schema/history.ts';
import { columns, padEnd } from '../formats/terminal/wrap.ts';
import { capital, toDisplay } from '../present/sanitise.ts';
import { hostName } from '../present/address.ts';
import { fixTimes, median } from '../present/time-to-fix.ts';

export interface Trend {
  nights: Night[];
  sites: Array<{ id: string; url: string }>;
  /** Fixed findings, in the order of their fixes. */
  fixed: EarlierFinding[];
  /** Violations that are still open, the oldest first. */
  open: Array<Pick<ReportFinding, 'fingerprint' | 'rule' | 'site' | 'severity' | 'subject' | 'firstSeen'>>;
  /** Median days from the first run with the finding to the first without; null if nothing was fixed. */
  medianDaysToFix: number | null;
  /** Violations that a waiver lets stay: they are not solved. */
  waived: Trend['open'];
}

/**
 * @param reports in the order of time; each is compared with the one before, as a nightly crawl with a
 * baseline does
 */
export function trendOf(reports: readonly Report[]): Trend {
  const fixed: EarlierFinding[] = [];
  const nights: Night[] = [];
  const sites = new Map<string, string>();
  let last: Report | null = null;
  for (const { run, sites: judged, findings } of reports) {
    // Takes over only what the first report remembers of earlier nights.
    last = assembleReport({ run, sites: judged, findings, rules: [], baseline: last });
    const now = new Set(last.summary.fixed);
    fixed.push(...last.earlier.filter(({ fingerprint }) => now.has(fingerprint)));
    nights.push(nightOf(last));
    for (const { id, url } of judged) sites.set(id, url);
  }
  const days = fixTimes(fixed);
  return {
    nights,
    sites: [...sites].map(([id, url]) => ({ id, url })),
    fixed,
    open: violationsOf(last, isActive),
    waived: violationsOf(last, (finding) => !isActive(finding)),
    medianDaysToFix: days.length === 0 ? null : median(days),
  };
}

/** The trend of many sites, each of which was looked at by itself over the same nights. */
export function joinTrends(trends: readonly Trend[]): Trend {
  const fixed = trends.flatMap((trend) => trend.fixed);
  const days = fixTimes(fixed);
  const byAge = (a: Trend['open'][number], b: Trend['open'][number]): number =>
    (a.firstSeen ?? '').localeCompare(b.firstSeen ?? '');
  return {
    nights: (trends[0]?.nights ?? []).map((night, index) => ({
      ...night,
      sites: trends.flatMap(({ nights }) => nights[index]?.sites ?? []),
    })),
    sites: trends.flatMap(({ sites }) => sites),
    fixed,
    open: trends.flatMap(({ open }) => open).toSorted(byAge),
    waived: trends.flatMap(({ waived }) => waived).toSorted(byAge),
    medianDaysToFix: days.length === 0 ? null : median(days),
  };
}

/** The violations of a report that fit, the oldest first. */
function violationsOf(report: Report | null, fits: (finding: ReportFinding) => boolean): Trend['open'] {
  return (report?.findings ?? [])
    .filter((finding) => finding.kind === 'violation' && fits(finding))
    .map(({ fingerprint, rule, site, severity, subject, firstSeen = report?.run.id ?? '' }) => ({
      fingerprint,
      rule,
      site,
      severity,
      subject,
      firstSeen,
    }))
    .toSorted((a, b) => a.firstSeen.localeCompare(b.firstSeen));
}

export interface TrendOptions {
  language: Language;
  /** The number of nights to show, the latest ones. */
  nights: number;
  columns: number;
}

/**
 * A row for each site and a column for each night: the number of violations, in brackets those that are waived; `·`
 * none, `?` not fully checked, blank not visited.
 */
export function renderTrend(trend: Trend, options: TrendOptions): string {
  const words = messages(options.language);
  const names = trend.sites.map(({ url }) => hostName(url));
  const gutter = Math.min(40, Math.max(8, ...names.map(columns))) + 2;
  const width = Math.max(
    3,
    ...trend.nights.flatMap((night) => trend.sites.map(({ id }) => cellOf(night, id).length + 1)),
    ...trend.nights.map((night) => totalOf(night).length + 1),
  );
  const room = Math.max(1, Math.floor((Math.max(48, options.columns) - gutter) / width));
  const nights = trend.nights.slice(-Math.min(options.nights, room));
  const row = (name: string, cells: readonly string[]): string =>
    `${padEnd(name, gutter)}${cells.map((cell) => cell.padStart(width)).join('')}`.trimEnd();
  const [first, last] = [nights[0], nights.at(-1)];
  const oldest = trend.open[0];
  const lines = [
    `${words.history.openPerNight} · ${words.history.nights(trend.nights.length)} · ${day(first?.startedAt ?? '', words)} – ${day(last?.startedAt ?? '', words)}`,
    '',
    row(
      words.history.night,
      nights.map(({ startedAt }) => startedAt.slice(8, 10)),
    ),
    ...trend.sites.map(({ id }, index) =>
      row(
        toDisplay(names[index] ?? id, 40),
        nights.map((night) => cellOf(night, id)),
      ),
    ),
    row(`${capital(words.filter.all)}`, nights.map(totalOf)),
    '',
    `${words.history.timeToFix}: ${trend.medianDaysToFix === null ? words.history.noneFixed : words.history.fixedIn(words.history.days(trend.medianDaysToFix), trend.fixed.length)}`,
    ...(oldest?.firstSeen
      ? [
          `${capital(words.history.oldest)}: ${oldest.rule}, ${toDisplay(oldest.subject.name, 60)} (${toDisplay(oldest.site)}), ${words.history.since(day(oldest.firstSeen, words), daysBetween(oldest.firstSeen, last?.run ?? ''))}`,
        ]
      : []),
    ...(nights.some(({ sites }) => sites.some(({ waived = 0 }) => waived > 0))
      ? [capital(words.history.waivedInBrackets)]
      : []),
    ...(trend.nights.length < 2 ? [words.history.onlyOne] : []),
  ];
  return lines.join('\n');
}

const totalOf = ({ sites }: Night): string =>
  amount(
    sites.reduce((sum, { violations }) => sum + violations, 0),
    sites.reduce((sum, { waived = 0 }) => sum + waived, 0),
  );

const amount = (open: number, waived: number): string => (waived > 0 ? `${open}(${waived})` : String(open));

function cellOf(night: Night, id: string): string {
  const site = night.sites.find((one) => one.id === id);
  if (!site) return '';
  const { violations, waived = 0 } = site;
  if (violations > 0 || waived > 0)
    return `${amount(violations, waived)}${site.verdict === 'inconclusive' ? '?' : ''}`;
  return site.verdict === 'inconclusive' ? '?' : '·';
}
