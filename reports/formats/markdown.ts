/** A summary for a pull request or a CI step: worst first, and never longer than a comment may be. */
import { messages, type Messages, leftOutLine } from '../messages/index.ts';
import { hostOf } from '../../rules/address.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import { defineFormat } from '../format.ts';
import type { Report } from '../document/schema/run.ts';
import { capital, toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { chainOf, hostName } from '../present/address.ts';
import {
  causeLabel,
  citationsOf,
  claimOf,
  factsOf,
  groupByRule,
  siteOfFinding,
  titleOf,
} from '../present/finding.ts';
import { gapWords } from '../present/gap.ts';
import { code, prose } from '../present/markdown.ts';
import { severityMark, verdictMark } from '../present/marks.ts';
import { changesOf, sentencesOf } from '../present/headline.ts';
import { waiverNews } from '../present/waivers.ts';
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
      `## ${verdictMark[report.verdict]} ${prose(sentencesOf(report, words).join(' '))}`,
      prose(
        [
          report.run.policy.name,
          report.run.tool,
          browserOf(report.run, words),
          ...changesOf(report, words),
          ...waiverNews(report, words),
        ]
          .map((text) => toDisplay(text))
          .join(' · '),
      ),
      siteTable(report, words),
      ...retriedList(report, words),
      ...leftOutList(report, words),
      ...uncheckedList(report, language, words),
    ];
    const groups = groupByRule(
      report.findings.filter((finding) => isActive(finding) && finding.kind !== 'notice'),
    );
    let length = blocks.join('\n\n').length;
    let left = groups.flat().length;
    for (const group of groups) {
      const block = groupBlock(group, report, language, words);
      if (length + block.length > limit) break;
      blocks.push(block);
      length += block.length + 2;
      left -= group.length;
    }
    if (left > 0) blocks.push(`*${words.count.more(left)}: report.html*`);
    return `${blocks.join('\n\n')}\n`;
  },
});

function siteTable(report: Report, words: Messages): string {
  const shownSites = report.sites.slice(0, 200);
  const rows = shownSites.map((site) => {
    const standing = report.findings.filter((finding) => finding.site === site.id && isActive(finding));
    const count = (kind: Finding['kind']): number =>
      standing.filter((finding) => finding.kind === kind).length;
    return `| ${verdictMark[site.verdict]} ${words.verdict[site.verdict]} | ${code(hostName(site.url))} | ${count('violation')} | ${count('suspected')} | ${site.gaps.length} |`;
  });
  const head = [
    words.page.verdict,
    words.page.site,
    capital(words.claim.violation),
    words.page.review,
    capital(words.label.notChecked),
  ];
  const more = report.sites.length - shownSites.length;
  return [
    `| ${head.join(' | ')} |`,
    '|---|---|--:|--:|--:|',
    ...rows,
    ...(more > 0 ? [`| | ${words.count.more(more)} | | | |`] : []),
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

function groupBlock(group: readonly Finding[], report: Report, language: Language, words: Messages): string {
  const [first] = group;
  if (!first) return '';
  const most = 10;
  const items = group.slice(0, most).map((finding) => {
    const site = siteOfFinding(finding, report);
    const [name = '', ...facts] = factsOf(finding, site, words);
    const chain = chainOf(finding.initiator, hostOf(site?.url ?? '')).toReversed();
    const status = words.status[finding.status];
    const set = chain.length > 0 ? `; ${causeLabel(finding, words)} ${chain.map(code).join(' ← ')}` : '';
    return `- ${code(hostName(site?.url ?? finding.site))} ${code(name)}${facts.length > 0 ? `, ${prose(facts.join(', '))}` : ''}${status === '' ? '' : ` · **${status}**`}${set}`;
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
    ...items,
    ...(group.length > most ? [`- ${words.count.more(group.length - most)}`] : []),
    '',
    `**${capital(words.label.fix)}** ${prose(toDisplaySentence(first.fix[language]))}`,
  ].join('\n');
}
