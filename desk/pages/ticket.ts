/** A finding as a ticket in Markdown; names from pages never become markup. */
import { hostOf } from '../../rules/address.ts';
import { chainOf, hostName } from '../../reports/present/address.ts';
import { causeLabel, citationsOf, claimOf } from '../../reports/present/finding.ts';
import { code, prose } from '../../reports/present/markdown.ts';
import { severityMark } from '../../reports/present/marks.ts';
import { capital, toDisplay, toDisplaySentence } from '../../reports/present/sanitise.ts';
import type { ListedFinding } from '../model/views.ts';
import type { PageContext } from './page.ts';
import { asFinding, sentenceOf } from './parts/finding.ts';

const pagesListed = 10;

/** The text of the ticket. */
export function ticketText(listed: ListedFinding, page: PageContext): string {
  const { words, language, own } = page;
  const { facts, siteUrl } = listed;
  const finding = asFinding(listed);
  const line = (label: string, text: string): string[] =>
    text === '' ? [] : [`- **${capital(label)}**: ${text}`];
  const cited = (...types: Array<'law' | 'guidance' | 'specification'>): string =>
    citationsOf(finding, ...types)
      .map(({ id }) => prose(toDisplaySentence(id)))
      .join(' · ');
  return [
    `### ${severityMark[facts.severity]} ${words.severity[facts.severity]}: ${prose(sentenceOf(listed, page))} · ${prose(hostName(siteUrl))}`,
    '',
    code(toDisplay(facts.subject.name)),
    '',
    prose(toDisplaySentence(facts.message[language])),
    '',
    ...line(words.label.what, prose(claimOf(finding, words))),
    ...citationsOf(finding, 'statement').flatMap(({ id, text }) =>
      line(words.label.promise, `“${prose(toDisplaySentence(text[language]))}” (${prose(toDisplay(id))})`),
    ),
    ...line(words.label.law, cited('law')),
    ...line(words.label.guidance, cited('guidance', 'specification')),
    ...line(causeLabel(finding, words), chainOf(facts.initiator, hostOf(siteUrl)).map(code).join(' → ')),
    ...line(words.label.fix, prose(toDisplaySentence(facts.fix[language]))),
    ...line(
      words.timeline.page,
      facts.pages
        .slice(0, pagesListed)
        .map((each) => code(toDisplay(each, 300)))
        .join(', '),
    ),
    '',
    `${own.product} · ${code(facts.rule)} · ${code(listed.fingerprint)}`,
    '',
  ].join('\n');
}
