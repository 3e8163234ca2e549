/** One or more findings as a ticket: to copy, to open as a new issue, and where the first stands in the report. */
import browser from 'webextension-polyfill';
import { h, type ComponentChildren } from 'preact';
import type { ReportFinding } from '../../../reports/document/schema/finding.ts';
import type { Ui } from '../../../reports/formats/html/context.ts';
import { hostName } from '../../../reports/present/address.ts';
import { sentenceOf } from '../../../reports/present/finding.ts';
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { ticketOf } from '../../../reports/present/ticket.ts';
import { issueAddress, reportAddress } from '../../messages/links.ts';
import { CopyButton } from './copy-button.ts';
import type { LiveProps } from './report-of-state.ts';
import type { UiMessages } from './start.ts';

interface Props {
  texts: UiMessages;
  ui: Ui;
  live: LiveProps;
  findings: readonly ReportFinding[];
  label: string;
}

/** The buttons. */
export function TicketButtons({ texts, ui, live, findings, label }: Props): ComponentChildren {
  const { own } = texts;
  const { issue, report } = live.links;
  const [first] = findings;
  if (!first) return null;
  const text = (): string =>
    findings.map((finding) => ticketOf(finding, ui.report, ui.language, ui.words)).join('\n');
  const title = (): string => {
    const more = findings.length > 1 ? ` (+${findings.length - 1})` : '';
    const sentence = toDisplaySentence(sentenceOf(first, ui.report, ui.language), 160);
    return `${hostName(live.url)}: ${sentence}${more}`;
  };
  const open = (url: string) => (): void => void browser.tabs.create({ url }).catch(() => undefined);
  return h(
    'div',
    { class: 'ticket-buttons' },
    h(CopyButton, { texts, label, text }),
    issue === null
      ? null
      : h(
          'button',
          {
            type: 'button',
            class: 'copy',
            onClick: () => open(issueAddress(issue, title(), text(), own.finding.cut))(),
          },
          own.finding.openIssue,
        ),
    // A finding that the report does not have leads nowhere in it.
    report === null || findings.length > 1 || first.status === 'new'
      ? null
      : h(
          'button',
          { type: 'button', class: 'copy', onClick: open(reportAddress(report, first.fingerprint)) },
          own.finding.inReport,
        ),
  );
}
