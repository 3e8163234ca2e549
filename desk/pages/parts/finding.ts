/** What a finding says, in the words of the reports: for the queue and for its own page. */
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../rules/address.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { field } from '../../../reports/formats/html/finding/field.ts';
import { Fold, SeverityWord } from '../../../reports/formats/html/marks.ts';
import { hostName, pageLabel, stepLabel } from '../../../reports/present/address.ts';
import { causeLabel, citationsOf, claimOf } from '../../../reports/present/finding.ts';
import { nameToDisplay, toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import type { ListedFinding } from '../../model/views.ts';
import type { PageContext } from '../page.ts';
import { StateTag } from './state.ts';

const pagesShown = 3;

/** The finding as the functions of the reports take it; those that the desk calls read no occurrences. */
export const asFinding = ({ facts, fingerprint, site }: ListedFinding): Finding => ({
  ...facts,
  fingerprint,
  site,
  phase: facts.phases[0] ?? 'before-choice',
  occurrences: [],
  status: 'unknown',
  waiver: null,
});

/** The sentence of a finding. */
export const sentenceOf = ({ facts }: ListedFinding, { language }: PageContext): string =>
  toDisplaySentence(facts.headline[language], 240);

/** The title with severity and state. */
export const FindingHead = ({
  page,
  finding,
  level,
}: {
  page: PageContext;
  finding: ListedFinding;
  level: 'h1' | 'h2';
}): ComponentChildren =>
  h(
    'header',
    null,
    h(SeverityWord, { severity: finding.facts.severity, words: page.words }),
    h('span', { class: 'quiet' }, hostName(finding.siteUrl)),
    h(StateTag, { page, finding }),
    h(level, null, sentenceOf(finding, page)),
  );

/** What was seen, promised and broken, who caused it, how to fix it. */
export function FindingFields({
  page,
  finding: listed,
}: {
  page: PageContext;
  finding: ListedFinding;
}): ComponentChildren {
  const { words, language } = page;
  const finding = asFinding(listed);
  const { facts } = listed;
  const siteHost = hostOf(listed.siteUrl);
  const promises = citationsOf(finding, 'statement');
  const laws = citationsOf(finding, 'law', 'guidance', 'specification');
  const steps = facts.initiator.filter(({ url }) => url !== '');
  return [
    h(
      'p',
      { class: 'facts', key: 'facts' },
      h('code', { class: 'name' }, nameToDisplay(facts.subject.name, words)),
      [facts.service ?? '', words.subject[facts.subject.type], facts.subject.host ?? '']
        .filter((part) => part !== '' && part !== facts.subject.name)
        .map((part) => ` · ${toDisplay(part, 80)}`)
        .join(''),
    ),
    h('p', { class: 'message', key: 'message' }, toDisplaySentence(facts.message[language])),
    h(
      'dl',
      { class: 'fields', key: 'fields' },
      field(words.label.what, claimOf(finding, words)),
      promises.length === 0
        ? null
        : field(
            words.label.promise,
            promises.map(({ id, text }) =>
              h('p', { key: id }, h('q', null, toDisplaySentence(text[language])), ` (${toDisplay(id)})`),
            ),
          ),
      laws.length === 0
        ? null
        : field(words.label.law, laws.map(({ id }) => toDisplaySentence(id)).join(' · ')),
      steps.length === 0
        ? null
        : field(
            causeLabel(finding, words),
            h(
              'ol',
              { class: 'chain' },
              steps.map((step, index) => h('li', { key: index }, h('code', null, stepLabel(step, siteHost)))),
            ),
          ),
      field(words.label.fix, toDisplaySentence(facts.fix[language])),
      facts.pages.length === 0
        ? null
        : field(words.label.where, [
            facts.pages
              .slice(0, pagesShown)
              .map((each) => h('div', { key: each }, h('code', null, pageLabel(each, siteHost)))),
            facts.pages.length > pagesShown
              ? h('div', { class: 'quiet' }, words.count.more(facts.pages.length - pagesShown))
              : null,
          ]),
    ),
    facts.explanation[language] === ''
      ? null
      : h(
          Fold,
          { summary: words.page.explanation, key: 'explanation' },
          h(
            'p',
            null,
            toDisplaySentence(facts.explanation[language], 2000),
            ' ',
            h('code', { class: 'quiet' }, toDisplay(facts.rule)),
          ),
        ),
  ];
}
