/** A finding with all that it rests on: what was seen, promised and broken, who caused it, how to fix it. */
import { downgradeOf } from '../../document/rule-texts.ts';
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../rules/address.ts';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { Citation, Finding, Occurrence } from '../../../rules/judge/finding.ts';
import { day, daysBetween } from '../../messages/index.ts';
import type { ReportFinding, SiteReport } from '../../document/report.ts';
import { capital, toDisplay, toDisplaySentence } from '../../present/sanitise.ts';
import { pageLabel, stepLabel } from '../../present/address.ts';
import { causeLabel, citationsOf, claimOf, factsOf, titleOf } from '../../present/finding.ts';
import { findingAnchor, pictureAnchor, type Ui } from './context.ts';
import { Fold, SeverityWord, StatusTag } from './marks.ts';

const occurrencesShown = 3;
const occurrencesListed = 100;

interface Props {
  ui: Ui;
  site: SiteReport;
  finding: ReportFinding;
}

/** The card of a finding. */
export function FindingCard({ ui, site, finding }: Props): ComponentChildren {
  const { words, language, report } = ui;
  const id = findingAnchor(finding.fingerprint);
  return h(
    'article',
    {
      class: `finding edge-${finding.severity}`,
      id,
      'aria-labelledby': `${id}-title`,
      'data-severity': finding.severity,
      'data-kind': finding.kind,
      'data-status': finding.status,
      'data-site': finding.site,
    },
    h(
      'header',
      null,
      h(SeverityWord, { severity: finding.severity, words }),
      h('h4', { id: `${id}-title` }, toDisplaySentence(titleOf(finding.rule, report, language))),
      h(Since, { ui, finding }),
      h(StatusTag, { status: finding.status, words }),
    ),
    h(FindingBody, { ui, site, finding }),
    h(
      'div',
      { class: 'folds' },
      ui.brief && finding.kind === 'notice'
        ? null
        : [h(Explanation, { ui, finding }), h(HowToWaive, { ui, finding })],
      copyButton('ticket', words.copy.ticket),
    ),
  );
}

/** Everything below a finding's title, for a card of the report or an opened row of the extension. */
export function FindingBody({ ui, site, finding }: Props): ComponentChildren {
  const { words, language } = ui;
  const [name = '', ...facts] = factsOf(finding, site, words);
  const promises = citationsOf(finding, 'statement').slice(0, ui.brief ? 1 : undefined);
  return [
    h(
      'p',
      { class: 'facts' },
      h('code', { class: 'name' }, name),
      facts.map((fact) => ` · ${fact}`).join(''),
    ),
    h('p', { class: 'message' }, toDisplaySentence(finding.message[language])),
    h(
      'dl',
      { class: 'fields' },
      h(Waiver, { ui, finding }),
      field(words.label.what, whatItIs(ui, finding)),
      promises.length > 0
        ? field(
            words.label.promise,
            promises.map((citation) => h(Quote, { citation, ui, key: citation.id })),
          )
        : null,
      citations(words.label.law, citationsOf(finding, 'law')),
      citations(words.label.guidance, citationsOf(finding, 'guidance', 'specification')),
      finding.initiator.some(({ url }) => url !== '')
        ? field(causeLabel(finding, words), h(Chain, { ui, finding, site }))
        : null,
      field(words.label.fix, toDisplaySentence(finding.fix[language])),
      field(words.label.evidence, h(Evidence, { ui, site, finding })),
    ),
  ];
}

/** What the finding claims; if its rule says when it downgrades, also why it claims no more. */
function whatItIs({ report, words, language }: Ui, finding: Finding): string {
  const texts = report.rules[finding.rule];
  const why =
    finding.kind === 'violation' || texts === undefined ? undefined : downgradeOf(texts)?.[language];
  return why === undefined
    ? claimOf(finding, words)
    : `${claimOf(finding, words)}. ${toDisplaySentence(why)}`;
}

/** Since when a known finding is open. */
function Since({
  ui: { report, words },
  finding: { status, firstSeen },
}: {
  ui: Ui;
  finding: ReportFinding;
}): ComponentChildren {
  if (firstSeen === undefined || status !== 'known') return null;
  return h(
    'span',
    { class: 'since' },
    words.history.since(day(firstSeen, words), daysBetween(firstSeen, report.run.startedAt)),
  );
}

/** Only a page with a script shows the button: without one it would do nothing. */
const copyButton = (what: 'ticket' | 'waiver', label: string): ComponentChildren =>
  h('button', { type: 'button', class: 'copy', 'data-copy': what, hidden: true }, label);

const field = (label: string, value: ComponentChildren): ComponentChildren =>
  h('div', null, h('dt', null, capital(label)), h('dd', null, value));

const citations = (label: string, list: readonly Citation[]): ComponentChildren =>
  list.length === 0 ? null : field(label, list.map(({ id }) => toDisplaySentence(id)).join(' · '));

const Quote = ({ citation, ui }: { citation: Citation; ui: Ui }): ComponentChildren =>
  h('p', null, h('q', null, toDisplaySentence(citation.text[ui.language])), ` (${toDisplay(citation.id)})`);

/** The steps from the document to the nearest cause, in the order in which they happened. */
const Chain = ({ ui, finding, site }: Props): ComponentChildren =>
  h(InitiatorChain, { ui, steps: finding.initiator, siteHost: hostOf(site.url) });

/** The chain from the document to the nearest cause, as a list. */
export const InitiatorChain = ({
  ui,
  steps,
  siteHost,
}: {
  ui: Ui;
  steps: readonly InitiatorStep[];
  siteHost: string;
}): ComponentChildren =>
  h(
    'ol',
    { class: 'chain' },
    steps
      .filter(({ url }) => url !== '')
      .map((step, index) =>
        h(
          'li',
          { key: index },
          ui.source?.(step, stepLabel(step, siteHost)) ?? h('code', null, stepLabel(step, siteHost)),
        ),
      ),
  );

function Evidence({ ui, site, finding }: Props): ComponentChildren {
  const { occurrences } = finding;
  const item = (occurrence: Occurrence, index: number): ComponentChildren =>
    h('li', { key: index }, h(OneOccurrence, { ui, site, occurrence }));
  const rest = occurrences.slice(occurrencesShown, occurrencesListed);
  const left = occurrences.length - Math.min(occurrences.length, occurrencesListed);
  return h(
    'div',
    null,
    h('ul', { class: 'plain' }, occurrences.slice(0, occurrencesShown).map(item)),
    rest.length === 0
      ? null
      : ui.brief
        ? h('p', { class: 'quiet' }, ui.words.count.more(occurrences.length - occurrencesShown))
        : h(
            Fold,
            { summary: ui.words.count.more(occurrences.length - occurrencesShown) },
            h('ul', { class: 'plain' }, rest.map(item)),
            left > 0 ? h('p', { class: 'quiet' }, ui.words.page.omitted(left)) : null,
          ),
  );
}

function OneOccurrence({
  ui,
  site,
  occurrence,
}: {
  ui: Ui;
  site: SiteReport;
  occurrence: Occurrence;
}): ComponentChildren {
  const { words } = ui;
  const journey = site.journeys.find(
    ({ choice, evidence }) => choice === occurrence.journey || evidence.includes(`/${occurrence.journey}/`),
  );
  const page = journey?.pages.find(
    ({ url, finalUrl }) => url === occurrence.page || finalUrl === occurrence.page,
  );
  const picture = page?.screenshot ?? null;
  return h(
    'span',
    null,
    occurrence.page === ''
      ? null
      : [
          h('code', null, pageLabel(occurrence.page, hostOf(site.url))),
          ', ',
          words.phase[occurrence.phase],
          ': ',
        ],
    words.observation(occurrence.seq, toDisplay(journey?.evidence ?? ui.evidenceFile ?? occurrence.journey)),
    picture !== null && ui.picture(picture) !== null
      ? [' · ', h('a', { href: `#${pictureAnchor(picture)}` }, words.label.screenshot)]
      : null,
  );
}

function Waiver({ ui, finding: { waiver } }: { ui: Ui; finding: Finding }): ComponentChildren {
  if (!waiver) return null;
  const { words } = ui;
  const say = waiver.state === 'applied' ? words.waivedUntil : words.waiverExpired;
  return field(words.label.waiver, toDisplaySentence(say(waiver.until, waiver.by, waiver.reason)));
}

/** Why the finding matters and how to fix it, in the words of its rule. */
export function Explanation({ ui, finding }: { ui: Ui; finding: Finding }): ComponentChildren {
  const text = ui.report.rules[finding.rule]?.explanation[ui.language];
  return text === undefined || text === ''
    ? null
    : h(
        Fold,
        { summary: ui.words.page.explanation },
        h(
          'p',
          null,
          toDisplaySentence(text, 2000),
          ' ',
          h('code', { class: 'quiet' }, toDisplay(finding.rule)),
        ),
      );
}

/** The waiver as it goes into the policy file. Every value is quoted, so that a name stays a name. */
function HowToWaive({ ui, finding }: { ui: Ui; finding: Finding }): ComponentChildren {
  if (finding.waiver?.state === 'applied') return null;
  const { page } = ui.words;
  const lines = [
    `- rule: ${finding.rule}`,
    `  site: ${finding.site}`,
    `  subject: ${JSON.stringify(toDisplay(finding.subject.name))}`,
    `  reason: ${JSON.stringify(page.waiverReason)}`,
    `  by: ${JSON.stringify(page.waiverBy)}`,
    '  until: "yyyy-mm-dd"',
  ];
  return h(
    Fold,
    { screen: true, summary: page.waiverHow },
    h('p', null, page.waiverIntro),
    h('pre', { tabIndex: 0 }, lines.join('\n')),
    copyButton('waiver', ui.words.copy.waiver),
  );
}
