/** Everything below a finding's title: what was seen, promised and broken, who caused it, how to fix it. */
import { day } from '../../../messages/index.ts';
import { downgradeOf } from '../../../document/rule-texts.ts';
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../../rules/address.ts';
import type { Citation, Finding } from '../../../../rules/judge/finding.ts';
import { toDisplay, toDisplaySentence } from '../../../present/sanitise.ts';
import { whereIsIt, whoDoes } from '../../../present/culprit.ts';
import { causeLabel, citationsOf, claimOf, factsOf } from '../../../present/finding.ts';
import type { Ui } from '../context.ts';
import { field } from './field.ts';
import { InitiatorChain } from './initiator-chain.ts';
import { Evidence } from './evidence.ts';
import type { FindingProps } from './props.ts';

/** Everything below a finding's title, for a card of the report or an opened row of the extension. */
export function FindingBody({ ui, site, finding }: FindingProps): ComponentChildren {
  const { words, language } = ui;
  const [name = '', ...facts] = factsOf(finding, site, words);
  const where = whereIsIt(finding, site, words);
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
      field(words.label.who, whoDoes(finding, site, words)),
      where === '' ? null : field(words.label.where, where),
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

const citations = (label: string, list: readonly Citation[]): ComponentChildren =>
  list.length === 0 ? null : field(label, list.map(({ id }) => toDisplaySentence(id)).join(' · '));

const Quote = ({ citation, ui }: { citation: Citation; ui: Ui }): ComponentChildren =>
  h('p', null, h('q', null, toDisplaySentence(citation.text[ui.language])), ` (${toDisplay(citation.id)})`);

/** The steps from the document to the nearest cause, in the order in which they happened. */
const Chain = ({ ui, finding, site }: FindingProps): ComponentChildren =>
  h(InitiatorChain, { ui, steps: finding.initiator, siteHost: hostOf(site.url) });

function Waiver({ ui, finding: { waiver } }: { ui: Ui; finding: Finding }): ComponentChildren {
  if (!waiver) return null;
  const { words } = ui;
  const say = waiver.state === 'applied' ? words.waivedUntil : words.waiverExpired;
  return field(
    words.label.waiver,
    toDisplaySentence(say(day(waiver.until, words), waiver.by, waiver.reason)),
  );
}
