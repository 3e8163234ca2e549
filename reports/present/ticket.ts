/**
 * One finding as a ticket in Markdown: all that a developer needs to fix it; names from pages never become
 * markup.
 */
import { hostOf } from '../../rules/address.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import type { Messages } from '../messages/index.ts';
import type { Report } from '../document/schema/run.ts';
import { capital, toDisplay, toDisplaySentence } from './sanitise.ts';
import { chainOf, hostName } from './address.ts';
import { causeLabel, citationsOf, claimOf, factsOf, sentenceOf, siteOfFinding } from './finding.ts';
import { code, prose } from './markdown.ts';
import { severityMark } from './marks.ts';

const pagesListed = 10;

/** The ticket of a finding. */
export function ticketOf(finding: Finding, report: Report, language: Language, words: Messages): string {
  const site = siteOfFinding(finding, report);
  const [name = '', ...facts] = factsOf(finding, site, words);
  const chain = chainOf(finding.initiator, hostOf(site?.url ?? ''));
  const pages = [...new Set(finding.occurrences.map(({ page }) => page).filter((page) => page !== ''))];
  const line = (label: string, text: string): string[] =>
    text === '' ? [] : [`- **${capital(label)}**: ${text}`];
  return [
    `### ${severityMark[finding.severity]} ${words.severity[finding.severity]}: ${prose(toDisplaySentence(sentenceOf(finding, report, language), 240))} · ${prose(hostName(site?.url ?? finding.site))}`,
    '',
    [code(name), ...facts.map(prose)].join(' · '),
    '',
    prose(toDisplaySentence(finding.message[language])),
    '',
    ...line(words.label.what, prose(claimOf(finding, words))),
    ...citationsOf(finding, 'statement').flatMap(({ id, text }) =>
      line(words.label.promise, `“${prose(toDisplaySentence(text[language]))}” (${prose(toDisplay(id))})`),
    ),
    ...line(
      words.label.law,
      citationsOf(finding, 'law')
        .map(({ id }) => prose(toDisplaySentence(id)))
        .join(' · '),
    ),
    ...line(
      words.label.guidance,
      citationsOf(finding, 'guidance', 'specification')
        .map(({ id }) => prose(toDisplaySentence(id)))
        .join(' · '),
    ),
    ...line(causeLabel(finding, words), chain.map(code).join(' → ')),
    ...line(words.label.fix, prose(toDisplaySentence(finding.fix[language]))),
    ...line(
      words.timeline.page,
      [
        ...pages.slice(0, pagesListed).map((page) => code(toDisplay(page, 300))),
        ...(pages.length > pagesListed ? [words.count.more(pages.length - pagesListed)] : []),
      ].join(', '),
    ),
    ...line(words.page.when, words.phase[finding.phase]),
    '',
    `${prose(toDisplay(report.run.tool))} · ${prose(toDisplay(report.run.policy.name))} · ${code(finding.rule)} · ${code(finding.fingerprint)}`,
    '',
  ].join('\n');
}
