/** The verdict on the run, in one or two sentences. */
import { day, daysBetween, type Messages } from '../messages/index.ts';
import { toDisplay } from './sanitise.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import type { Report } from '../document/schema/run.ts';
import type { SiteReport } from '../document/schema/site.ts';
import { isFirstNight, waivedAmong } from './standing.ts';

/** The sentences of the headline. */
export function sentencesOf(report: Report, words: Messages): string[] {
  const total = report.sites.length;
  const { violations } = report.summary.sites;
  const incomplete = report.sites.filter(isIncomplete).length;
  if (total === 0) return [words.sentence.nothing];
  const said: string[] = [];
  const waived = waivedAmong(
    report.findings.filter(({ kind }) => kind === 'violation'),
    words,
  );
  if (violations > 0) said.push(words.sentence.violations(violations, total, promised(report)));
  else if (waived.count > 0) said.push(words.sentence.allWaived(waived.count, waived.until, waived.first));
  else said.push(words.sentence.compliant(total));
  if (violations > 0 && waived.count > 0)
    said.push(words.sentence.alsoWaived(waived.count, waived.until, waived.first));
  if (incomplete > 0) said.push(words.sentence.inconclusive(incomplete, total));
  if (report.run.baseline !== null) {
    const standing = report.findings.filter(isActive);
    const count = (wanted: string): number => standing.filter(({ status }) => status === wanted).length;
    if (count('new') > 0 || count('regressed') === 0)
      said.push(words.sentence.fresh(count('new'), since(report, words)));
    if (count('regressed') > 0) said.push(words.sentence.regressed(count('regressed'), since(report, words)));
    if (report.summary.fixed.length > 0) said.push(words.sentence.fixed(report.summary.fixed.length));
  }
  if (isFirstNight(report)) said.push(words.sentence.firstNight);
  if (report.run.interrupted) said.push(words.sentence.interrupted);
  said.push(...scopeOf(report, words));
  return said;
}

/** What was judged in place of the whole sites themselves. The user named it, so that it is said in any case. */
function scopeOf({ run: { mapped = [], onlyPages = [] } }: Report, words: Messages): string[] {
  return [
    ...(onlyPages.length > 0
      ? [words.sentence.onlyPages(onlyPages.map((page) => toDisplay(page, 200)).join(', '), onlyPages.length)]
      : []),
    ...mapped.map(({ host, to }) => words.sentence.mapped(toDisplay(host, 200), toDisplay(to, 200))),
  ];
}

/**
 * Whether something that bears on the site's verdict could not be checked, even if a violation decides it
 * anyway.
 */
export const isIncomplete = ({ verdict, gaps }: SiteReport): boolean =>
  verdict === 'inconclusive' || (verdict === 'violations' && gaps.length > 0);

/** Whether the violations break the statement's own words: without a statement there is only a policy. */
const promised = (report: Report): boolean =>
  report.findings.some(
    ({ kind, basis }) => kind === 'violation' && basis.some(({ type }) => type === 'statement'),
  );

function since(report: Report, words: Messages): string {
  const baseline = report.run.baseline ?? '';
  return daysBetween(baseline, report.run.startedAt) === 1 ? words.sentence.yesterday : day(baseline, words);
}

/** How many findings that count are new, known and so on; empty where nothing was compared. */
export function changesOf(report: Report, words: Messages, site?: string): string[] {
  if (report.run.baseline === null && !isFirstNight(report)) return [];
  const findings = report.findings.filter(
    (finding) => isActive(finding) && (site === undefined || finding.site === site),
  );
  const earlier = report.earlier.filter((entry) => site === undefined || entry.site === site);
  const count = (status: string): number => findings.filter((finding) => finding.status === status).length;
  const fixed = earlier.filter(({ fingerprint }) => report.summary.fixed.includes(fingerprint)).length;
  const unknown = earlier.filter(({ fate }) => fate === 'unknown').length;
  return [
    count('new') > 0 ? words.count.fresh(count('new')) : '',
    count('regressed') > 0 ? words.count.regressed(count('regressed')) : '',
    count('known') > 0 ? words.count.known(count('known')) : '',
    fixed > 0 ? words.count.fixed(fixed) : '',
    unknown > 0 ? words.count.unknown(unknown) : '',
  ].filter((part) => part !== '');
}
