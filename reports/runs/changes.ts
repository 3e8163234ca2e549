/** What one round of `cookiewacht watch` found, and what changed since the round before. */
import { hostOf } from '../../rules/address.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import type { EarlierFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import type { Gap, SiteReport } from '../document/schema/site.ts';
import { coloursFor, type Colours } from '../formats/terminal/colour.ts';
import { wrap } from '../formats/terminal/wrap.ts';
import { messages, type Messages } from '../messages/index.ts';
import { chainOf, hostName } from '../present/address.ts';
import { causeLabel, sentenceOf, siteOfFinding, titleOf } from '../present/finding.ts';
import { gapWords } from '../present/gap.ts';
import { severityMark } from '../present/marks.ts';
import { toDisplay, toDisplaySentence } from '../present/sanitise.ts';

/** How a round is told. */
export interface ChangesOptions {
  language: Language;
  /** Number of the round, from 1. */
  round: number;
  /** Seconds that it took. */
  seconds: number;
  columns: number;
  colour: boolean;
}

interface Context extends ChangesOptions {
  report: Report;
  words: Messages;
  colours: Colours;
}

/** Groups of one round, in the order in which they are told. */
interface Group {
  title: string;
  lines: string[];
  count: number;
}

/** @param report of this round, compared with the round before if there was one */
export function renderChanges(report: Report, options: ChangesOptions): string {
  const words = messages(options.language);
  const context: Context = { ...options, report, words, colours: coloursFor(options.colour) };
  const groups = (report.run.baseline === null ? firstGroups : laterGroups)(context).filter(
    ({ count }) => count > 0,
  );
  const counts = groups.map(({ title, count }) => `${title.toLowerCase()} ${count}`).join(' · ');
  const head = words.watch.round(options.round, options.seconds.toFixed(1));
  const body = groups.flatMap(({ title, lines }) => [context.colours.bold(title), ...lines]);
  const gaps = gapLines(context);
  return [
    context.colours.bold(`${head} · ${counts === '' ? words.watch.none : counts}`),
    ...body,
    ...gaps,
  ].join('\n');
}

function firstGroups(context: Context): Group[] {
  const standing = context.report.findings.filter(isActive);
  return [group(context.words.watch.found, standing, (finding) => inFull(finding, context))];
}

function laterGroups(context: Context): Group[] {
  const { report, words } = context;
  const standing = report.findings.filter(isActive);
  const withStatus = (status: Finding['status']) => standing.filter((finding) => finding.status === status);
  const withFate = (fate: EarlierFinding['fate']) =>
    report.earlier.filter((entry) => entry.fate === fate && entry.since === report.run.id);
  const full = (finding: Finding) => inFull(finding, context);
  const brief = (finding: EarlierFinding) => inBrief(finding, context);
  const { group: titles } = words.compare;
  return [
    group(titles.new, withStatus('new'), full),
    group(titles.regressed, withStatus('regressed'), full),
    group(titles.fixed, withFate('fixed'), brief),
    group(titles['not-applicable'], withFate('not-applicable'), brief),
    group(titles.unknown, withFate('unknown'), brief),
    group(words.watch.still, withStatus('known'), (finding) =>
      named(finding, sentence(finding, context), context),
    ),
  ];
}

const group = <F>(title: string, findings: readonly F[], lines: (finding: F) => string[]): Group => ({
  title,
  lines: findings.flatMap(lines),
  count: findings.length,
});

const sentence = (finding: Finding, { report, language }: Context): string =>
  toDisplaySentence(sentenceOf(finding, report, language));

/** With who caused it, where it is known. */
function inFull(finding: Finding, context: Context): string[] {
  const { report, words, columns, colours } = context;
  const siteHost = hostOf(siteOfFinding(finding, report)?.url ?? '');
  const chain = chainOf(finding.initiator, siteHost).toReversed().join(' ← ');
  const cause =
    chain === ''
      ? []
      : wrap(`${causeLabel(finding, words)} ${toDisplay(chain, 400)}`, Math.max(48, columns) - 4);
  return [
    ...named(finding, sentence(finding, context), context),
    ...cause.map((line) => `    ${colours.dim(line)}`),
  ];
}

const inBrief = (finding: EarlierFinding, context: Context): string[] =>
  named(finding, toDisplaySentence(titleOf(finding.rule, context.report, context.language)), context);

function named(
  { severity, subject, site }: Pick<Finding, 'severity' | 'subject' | 'site'>,
  what: string,
  { report, columns, colours }: Context,
): string[] {
  const parts = [what, toDisplay(subject.name, 60)];
  if (report.sites.length > 1) parts.push(hostName(report.sites.find(({ id }) => id === site)?.url ?? site));
  const [first = '', ...rest] = wrap(parts.join(' · '), Math.max(48, columns) - 4);
  return [
    `  ${colours.severity[severity](severityMark[severity])} ${first}`,
    ...rest.map((line) => `    ${line}`),
  ];
}

/** What could not be seen. A map is no news: the user gave it. */
function gapLines({ report, words, language, columns, colours }: Context): string[] {
  const told = (site: SiteReport, gap: Gap): string[] => {
    const { what, reason } = gapWords(gap, report, hostOf(site.url), language, words);
    return wrap(
      `${words.label.notChecked}: ${what}${reason === '' ? '' : ` (${reason})`}`,
      Math.max(48, columns) - 4,
    );
  };
  return report.sites.flatMap((site) =>
    site.gaps
      .filter(({ where, code }) => !(where === 'probe' && code === 'map'))
      .flatMap((gap) =>
        told(site, gap).map((line, index) => `  ${index === 0 ? '' : '  '}${colours.dim(line)}`),
      ),
  );
}
