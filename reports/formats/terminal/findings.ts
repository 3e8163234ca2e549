/** The findings, worst first and grouped by rule: who set it, what was promised, how to fix it. */
import { isOwnId } from '../../../rules/own.ts';
import { hostOf } from '../../../rules/address.ts';
import { day } from '../../messages/index.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import type { ReportFinding } from '../../document/schema/finding.ts';
import { isActive } from '../../../rules/judge/verdict.ts';
import type { TerminalContext } from './context.ts';
import { toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { chainOf, hostName } from '../../present/address.ts';
import {
  causeLabel,
  citationsOf,
  claimOf,
  factsOf,
  groupByRule,
  saysItself,
  sentenceOf,
  siteOfFinding,
  titleOf,
} from '../../present/finding.ts';
import { severityMark } from '../../present/marks.ts';
import { statusOf } from '../../present/standing.ts';
import { columns, padEnd, wrap } from './wrap.ts';

/** The number of rules, and of causes of one rule, that are shown in full; the rest is counted. */
const groupsShown = 8;
const causesShown = 3;
const waivedShown = 10;

/** The lines of each group of findings. */
export function findingLines(context: TerminalContext): string[][] {
  const { report, options, words } = context;
  const standing = report.findings.filter((finding) => isActive(finding) && finding.kind !== 'notice');
  const groups = groupByRule(standing.filter(({ kind }) => kind === 'violation')).concat(
    groupByRule(standing.filter(({ kind }) => kind === 'suspected')),
  );
  const visible = options.all ? groups : groups.slice(0, groupsShown);
  const blocks = visible.map((group) => groupLines(group, context));
  const left = groups.slice(visible.length).flat().length;
  if (left > 0) blocks.push([`${words.count.more(left)}  ${showAll(context)}`]);
  return blocks;
}

/** One line for each finding that a waiver lets stay: it does not count, and it is there. */
export function waivedLines({ report, options, words, width }: TerminalContext): string[] {
  const waived = report.findings.filter((finding) => !isActive(finding));
  if (waived.length === 0) return [];
  const visible = options.all ? waived : waived.slice(0, waivedShown);
  const left = waived.length - visible.length;
  return [
    words.page.waived,
    ...visible.flatMap((finding) => {
      const site = siteOfFinding(finding, report);
      const until = finding.waiver === null ? '' : words.count.until(day(finding.waiver.until, words));
      const text = [
        hostName(site?.url ?? finding.site),
        sentenceOf(finding, report, options.language),
        until,
      ];
      return wrap(toDisplaySentence(text.join(' · ')), width - 6).map(
        (line, index) => `${index === 0 ? `  ${severityMark[finding.severity]} ` : '    '}${line}`,
      );
    }),
    ...(left > 0 ? [`    ${words.count.more(left)}`] : []),
  ];
}

const showAll = ({ command, report, options }: TerminalContext): string =>
  command(`${options.again ?? `report ${options.runDirectory ?? report.run.id}`} --format csv`);

/** Indent of the lines below the severity, and width of the labels there. */
function layout({ words }: TerminalContext): { indent: number; label: number } {
  const { setBy, causedBy, promise, law, fix } = words.label;
  return {
    indent: Math.max(...Object.values(words.severity).map(columns)) + 4,
    label: Math.max(...[setBy, causedBy, promise, law, fix].map(columns)) + 2,
  };
}

function groupLines(group: readonly ReportFinding[], context: TerminalContext): string[] {
  const [first] = group;
  if (!first) return [];
  const { report, options, words, colours, width, command } = context;
  const { indent, label } = layout(context);
  const margin = ' '.repeat(indent);
  const field = (name: string, text: string): string[] =>
    wrap(text, width - indent - label).map(
      (line, index) =>
        `${margin}${index === 0 ? colours.dim(padEnd(name, label)) : ' '.repeat(label)}${line}`,
    );

  const sites = [...new Set(group.map(({ site }) => site))];
  const only = sites.length === 1 ? siteOfFinding(first, report) : undefined;
  const where = only ? hostName(only.url) : words.count.sites(sites.length);
  const fresh = group.filter(({ status }) => status === 'new').length;
  const state = group.length === 1 ? statusOf(first, words) : fresh > 0 ? words.count.fresh(fresh) : '';
  const heading = [
    titleOf(first.rule, report, options.language),
    first.kind === 'suspected' ? claimOf(first, words) : '',
    where,
    group.length > 1 ? words.count.findings(group.length) : '',
    state,
  ];
  const severity = `${severityMark[first.severity]} ${words.severity[first.severity].toUpperCase()}`;
  const title = wrap(toDisplaySentence(heading.filter((part) => part !== '').join(' · ')), width - indent);

  const causes = byCause(group, context);
  const visible = options.all ? causes : causes.slice(0, causesShown);
  const left = causes.slice(visible.length).flat().length;
  const promise = citationsOf(first, 'statement')
    .slice(0, 2)
    .map(({ id, text }) => `“${toDisplaySentence(text[options.language], 160)}” (${id})`);
  const law = citationsOf(first, 'law')
    .slice(0, 2)
    .map(({ id }) => id);
  return [
    ...title.map(
      (line, index) =>
        `${index === 0 ? colours.severity[first.severity](padEnd(severity, indent)) : margin}${colours.bold(line)}`,
    ),
    ...visible.flatMap((findings) => causeLines(findings, context, only === undefined, field, margin)),
    ...(left > 0 ? [`${margin}${words.count.more(left)}  ${showAll(context)}`] : []),
    ...(promise.length > 0
      ? field(words.label.promise, [...promise, ...law].join(' · '))
      : law.length > 0
        ? field(words.label.law, law.join(' · '))
        : []),
    ...field(words.label.fix, `${toDisplaySentence(first.fix[options.language], 240)}`),
    // The command lists the rules of the catalogue.
    ...(isOwnId(first.rule)
      ? []
      : [`${margin}${' '.repeat(label)}${colours.dim(command(`rules ${first.rule}`))}`]),
  ];
}

/** Groups the findings of one site that share a chain: `_ga` and `_gid` of one tag. */
function byCause(group: readonly Finding[], { report }: TerminalContext): Finding[][] {
  const causes = new Map<string, Finding[]>();
  for (const finding of group) {
    const key = `${finding.site}\n${backwards(finding, hostOf(siteOfFinding(finding, report)?.url ?? ''))}`;
    causes.set(key, [...(causes.get(key) ?? []), finding]);
  }
  return [...causes.values()];
}

/** The chain with the nearest cause first and the document last. */
const backwards = (finding: Finding, siteHost: string): string =>
  chainOf(finding.initiator, siteHost).toReversed().join(' ← ');

function causeLines(
  findings: readonly Finding[],
  context: TerminalContext,
  nameSite: boolean,
  field: (name: string, text: string) => string[],
  margin: string,
): string[] {
  const { report, options, words, colours, width } = context;
  const [first] = findings;
  if (!first) return [];
  const site = siteOfFinding(first, report);
  const host = site ? hostName(site.url) : toDisplay(first.site);
  const visible = options.all ? findings : findings.slice(0, causesShown);
  const facts = visible.flatMap((finding) => {
    const text = saysItself(finding)
      ? factsOf(finding, site, words).join(', ')
      : toDisplaySentence(finding.message[options.language], 240);
    const inset = `${margin}${nameSite ? '  ' : ''}`;
    return wrap(text, width - inset.length - 2).map(
      (line, index) => `${inset}${index === 0 ? '' : '  '}${line}`,
    );
  });
  const left = findings.length - visible.length;
  const chain = backwards(first, hostOf(site?.url ?? ''));
  return [
    ...(nameSite ? [`${margin}${colours.bold(host)}`] : []),
    ...facts,
    ...(left > 0 ? [`${margin}${nameSite ? '  ' : ''}${words.count.more(left)}`] : []),
    ...(chain === '' ? [] : field(causeLabel(first, words), chain)),
  ];
}
