/** The chosen row: what it is, where it came from, and why it is a finding. */
import { h, type ComponentChildren } from 'preact';
import { hostOf } from '../../../rules/address.ts';
import { wordFor } from '../../../reports/messages/index.ts';
import { capital, toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { Explanation } from '../../../reports/formats/html/finding/explanation.ts';
import { FindingBody } from '../../../reports/formats/html/finding/body.ts';
import { InitiatorChain } from '../../../reports/formats/html/finding/initiator-chain.ts';
import { SeverityWord, StatusTag } from '../../../reports/formats/html/marks.ts';
import { sentenceOf } from '../../../reports/present/finding.ts';
import { Ignore } from '../shared/ignore.ts';
import { ShowOnPage, targetOf } from '../shared/show-on-page.ts';
import { TicketButtons } from '../shared/ticket-buttons.ts';
import { inOrder, type RowsProps } from '../shared/finding-rows.ts';
import { EarlierTag } from '../shared/loads.ts';
import { Waive } from '../shared/waive.ts';
import type { Row } from './rows.ts';

/** The details of a row; a hint if none is chosen. */
export function Detail({
  ui,
  site,
  texts,
  earlier,
  live,
  row,
}: RowsProps & { row: Row | null }): ComponentChildren {
  const { own, words } = texts;
  if (row === null) return h('p', { class: 'quiet' }, own.table.pick);
  const field = (label: string, value: ComponentChildren): ComponentChildren =>
    h('div', { key: label }, h('dt', null, capital(label)), h('dd', null, value));
  const findings = inOrder(
    ui.report.findings.filter(({ fingerprint }) => row.findings.includes(fingerprint)),
  );
  return [
    h('h2', { key: 'name' }, h('code', null, toDisplay(row.name, 300))),
    h(
      'dl',
      { class: 'fields', key: 'fields' },
      field(own.table.column.kind, own.table.one[row.kind]),
      field(own.table.column.host, [h('code', null, toDisplay(row.host)), ` ${words.party[row.party]}`]),
      row.service === null ? null : field(words.page.service, toDisplay(row.service)),
      field(
        own.table.column.phase,
        toDisplay(row.phases.map((phase) => wordFor(words.phase, phase)).join(', ')),
      ),
      field(own.table.column.category, [
        toDisplay(row.category),
        row.decidedBy === undefined ? null : h('small', null, ` ${row.decidedBy}`),
      ]),
      row.lifetime === undefined ? null : field(own.table.column.lifetime, row.lasts),
      row.more.map(([label, text]) => field(label, toDisplay(text))),
    ),
    row.kind === 'request'
      ? h(ShowOnPage, {
          texts,
          tab: live.tab,
          target: { what: 'address', url: row.name, host: '' },
          key: `show ${row.key}`,
        })
      : null,
    h('h3', { key: 'chain-title' }, own.table.chain),
    row.initiator.some(({ url }) => url !== '')
      ? h(InitiatorChain, { ui, steps: row.initiator, siteHost: hostOf(site.url), key: 'chain' })
      : h('p', { class: 'quiet', key: 'chain' }, own.table.noChain),
    h('h3', { key: 'why-title' }, own.table.why),
    findings.length === 0 ? h('p', { class: 'quiet', key: 'why' }, own.table.notWhy) : null,
    findings.map((finding) =>
      h(
        'article',
        { class: `finding edge-${finding.severity}`, key: finding.fingerprint },
        h(
          'header',
          null,
          h(SeverityWord, { severity: finding.severity, words }),
          h('h4', null, toDisplaySentence(sentenceOf(finding, ui.report, ui.language), 240)),
          h(StatusTag, { finding, words }),
          h(EarlierTag, { texts, earlier: earlier.includes(finding.fingerprint) }),
        ),
        h(FindingBody, { ui, site, finding }),
        h(
          'div',
          { class: 'folds' },
          h(Explanation, { ui, finding }),
          h(Waive, { ui, site, texts, finding }),
          h(Ignore, { texts, finding, live }),
        ),
        h(TicketButtons, { texts, ui, live, findings: [finding], label: own.finding.copy }),
        row.kind === 'request' ? null : h(ShowOnPage, { texts, tab: live.tab, target: targetOf(finding) }),
      ),
    ),
  ];
}
