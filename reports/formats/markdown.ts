/** A summary for a pull request or a CI step: worst first, and never longer than a comment may be. */
import { day, messages, type Messages, leftOutLine } from '../messages/index.ts';
import { hostOf } from '../../rules/address.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import { defineFormat } from '../format.ts';
import type { ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import { capital, toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { chainOf, hostName } from '../present/address.ts';
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
} from '../present/finding.ts';
import { gapWords } from '../present/gap.ts';
import { code, prose } from '../present/markdown.ts';
import { severityMark, verdictMark } from '../present/marks.ts';
import { changesOf, sentencesOf } from '../present/headline.ts';
import { findingsOf } from '../present/flagged-findings.ts';
import { standingOfRun, standingOfSite, statusOf, waivedWords } from '../present/standing.ts';
import { waiverLines } from '../present/waivers.ts';
import { browserOf, retriedIn } from '../present/browser.ts';

/** In characters. A comment on GitHub holds 65 536. */
const limit = 60_000;

/** The format `markdown`. */
export const format = defineFormat({
  name: 'markdown',
  file: 'report.md',
  render(report, { language }) {
    const words = messages(language);
    const blocks = [
      `## ${verdictMark[standingOfRun(report)]} ${prose(sentencesOf(report, words).join(' '))}`,
      prose(
        [
          report.run.policy.name,
          report.run.tool,
          browserOf(report.run, words),
          ...changesOf(report, words),
          waivedWords(report.findings, words),
        ]
          .filter((text) => text !== '')
          .map((text) => toDisplay(text))
          .join(' · '),
      ),
      ...reportLink(report, words),
      siteTable(report, words),
      ...waiverList(report, words),
      ...retriedList(report, words),
      ...leftOutList(report, words),
      ...uncheckedList(report, language, words),
    ];
    const groups = groupByRule(
      report.findings.filter((finding) => isActive(finding) && finding.kind !== 'notice'),
    );
    const waived = waivedBlock(report, language, words);
    let length = [...blocks, waived].join('\n\n').length;
    let left = groups.flat().length;
    for (const group of groups) {
      const block = groupBlock(group, report, language, words);
      if (length + block.length > limit) break;
      blocks.push(block);
      length += block.length + 2;
      left -= group.length;
    }
    if (left > 0) blocks.push(`*${words.count.more(left)}: report.html*`);
    if (waived !== '') blocks.push(waived);
    return `${blocks.join('\n\n')}\n`;
  },
});

function siteTable(report: Report, words: Messages): string {
  const shownSites = report.sites.slice(0, 200);
  const rows = shownSites.map((site) => {
    const all = findingsOf(report, site.id);
    const standing = all.filter(isActive);
    const verdict = standingOfSite(site, report);
    const count = (kind: Finding['kind']): number =>
      standing.filter((finding) => finding.kind === kind).length;
    return `| ${verdictMark[verdict]} ${words.verdict[verdict]} | ${code(hostName(site.url))} | ${count('violation')} | ${count('suspected')} | ${all.length - standing.length} | ${site.gaps.length} |`;
  });
  const head = [
    words.page.verdict,
    words.page.site,
    capital(words.claim.violation),
    words.page.review,
    words.page.waived,
    capital(words.label.notChecked),
  ];
  const more = report.sites.length - shownSites.length;
  return [
    `| ${head.join(' | ')} |`,
    '|---|---|--:|--:|--:|--:|',
    ...rows,
    ...(more > 0 ? [`| | ${words.count.more(more)} | | | | |`] : []),
  ].join('\n');
}

/** Sites that were visited again with another engine. */
function retriedList(report: Report, words: Messages): string[] {
  const lines = report.sites
    .filter(({ retried }) => retried !== null)
    .map((site) => `- ${code(hostName(site.url))} ${prose(retriedIn(site, words))}`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** What was found on each site and not visited as a page. */
function leftOutList(report: Report, words: Messages): string[] {
  const lines = report.sites.flatMap((site) => {
    const [line] = site.journeys.flatMap(({ leftOut }) => leftOutLine(leftOut, words) ?? []);
    return line === undefined ? [] : [`- ${code(hostName(site.url))} ${prose(line)}`];
  });
  return lines.length === 0 ? [] : [lines.slice(0, 30).join('\n')];
}

function uncheckedList(report: Report, language: Language, words: Messages): string[] {
  const lines = report.sites.flatMap((site) =>
    site.gaps.map((gap) => {
      const { what, reason } = gapWords(gap, report, hostOf(site.url), language, words);
      return `- ${code(hostName(site.url))} ${prose(what)}${reason === '' ? '' : ` (${prose(reason)})`}`;
    }),
  );
  if (lines.length === 0) return [];
  const most = 30;
  const more = lines.length > most ? [`- ${words.count.more(lines.length - most)}`] : [];
  return [`**${words.page.notChecked}**\n\n${[...lines.slice(0, most), ...more].join('\n')}`];
}

/** Where the whole report is, if the run was told. */
const reportLink = ({ run }: Report, words: Messages): string[] =>
  run.reportUrl === undefined ? [] : [`[${words.label.report}](<${run.reportUrl}>)`];

/** The waivers that somebody must look at. */
function waiverList(report: Report, words: Messages): string[] {
  const lines = waiverLines(report, words).map((text) => `- ${prose(text)}`);
  return lines.length === 0 ? [] : [`**${words.waivers.title}**\n\n${lines.join('\n')}`];
}

/** What a waiver lets stay: it does not count, and it is there. */
function waivedBlock(report: Report, language: Language, words: Messages): string {
  const waived = report.findings.filter((finding) => !isActive(finding));
  if (waived.length === 0) return '';
  const most = 20;
  const lines = waived.slice(0, most).map((finding) => {
    const until = finding.waiver === null ? '' : words.count.until(day(finding.waiver.until, words));
    const host = hostName(siteOfFinding(finding, report)?.url ?? finding.site);
    return `- ${code(host)} ${prose(toDisplaySentence(sentenceOf(finding, report, language), 240))} · ${until}`;
  });
  const more = waived.length > most ? [`- ${words.count.more(waived.length - most)}`] : [];
  return [`### ${words.page.waived}`, '', ...lines, ...more].join('\n');
}

function groupBlock(
  group: readonly ReportFinding[],
  report: Report,
  language: Language,
  words: Messages,
): string {
  const [first] = group;
  if (!first) return '';
  const most = 10;
  const told = new Set(group.map(({ message }) => message[language]));
  const say = ({ message }: Finding): string => prose(toDisplaySentence(message[language]));
  const items = group.slice(0, most).map((finding) => {
    const site = siteOfFinding(finding, report);
    const [name = '', ...facts] = factsOf(finding, site, words);
    const chain = chainOf(finding.initiator, hostOf(site?.url ?? '')).toReversed();
    const status = statusOf(finding, words);
    const set = chain.length > 0 ? `; ${causeLabel(finding, words)} ${chain.map(code).join(' ← ')}` : '';
    return `- ${code(hostName(site?.url ?? finding.site))} ${code(name)}${facts.length > 0 ? `, ${prose(facts.join(', '))}` : ''}${status === '' ? '' : ` · **${prose(status)}**`}${set}${told.size > 1 && !saysItself(finding) ? `  \n  ${say(finding)}` : ''}`;
  });
  const basis = [
    ...citationsOf(first, 'statement').map(
      ({ id, text }) => `“${prose(toDisplaySentence(text[language], 200))}” (${prose(id)})`,
    ),
    ...citationsOf(first, 'law').map(({ id }) => prose(id)),
  ];
  return [
    `### ${severityMark[first.severity]} ${words.severity[first.severity]}: ${prose(titleOf(first.rule, report, language))}`,
    '',
    `${prose(claimOf(first, words))}${basis.length > 0 ? ` · ${basis.join(' · ')}` : ''}`,
    '',
    ...(told.size === 1 ? [say(first), ''] : []),
    ...items,
    ...(group.length > most ? [`- ${words.count.more(group.length - most)}`] : []),
    '',
    `**${capital(words.label.fix)}** ${prose(toDisplaySentence(first.fix[language]))}`,
  ].join('\n');
}
