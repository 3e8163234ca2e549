/** The chosen group: its findings, and a ticket for all of them. */
import { h, type ComponentChildren } from 'preact';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { SeverityShape } from '../../../reports/formats/html/marks.ts';
import { sentenceOf } from '../../../reports/present/finding.ts';
import { TicketButtons } from '../shared/ticket-buttons.ts';
import type { RowsProps } from '../shared/finding-rows.ts';
import type { RowGroup } from './groups.ts';

/** The group. */
export function GroupDetail({ ui, texts, live, group }: RowsProps & { group: RowGroup }): ComponentChildren {
  const { own } = texts;
  const { findings } = group;
  return [
    h('h2', { key: 'name' }, group.label),
    h('p', { class: 'quiet', key: 'count' }, own.table.inGroup(group.rows.length)),
    findings.length === 0
      ? h('p', { class: 'quiet', key: 'none' }, own.table.notWhy)
      : [
          h(
            'ul',
            { class: 'plain', key: 'findings' },
            findings.map((finding) =>
              h(
                'li',
                { key: finding.fingerprint },
                h(SeverityShape, { severity: finding.severity, words: ui.words }),
                toDisplaySentence(sentenceOf(finding, ui.report, ui.language), 240),
              ),
            ),
          ),
          h(TicketButtons, {
            texts,
            ui,
            live,
            findings,
            label: own.table.ticket(findings.length),
            key: 'ticket',
          }),
        ],
  ];
}
