/** How to waive a finding, and buttons that copy. */
import { h, type ComponentChildren } from 'preact';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { waiverText } from '../../../present/waiver-text.ts';
import type { Ui } from '../context.ts';
import { Fold } from '../marks.ts';

/** Only a page with a script shows the button: without one it would do nothing. */
export const copyButton = (what: 'ticket' | 'waiver', label: string): ComponentChildren =>
  h('button', { type: 'button', class: 'copy', 'data-copy': what, hidden: true }, label);

/** The waiver as it goes into the policy file. */
export function HowToWaive({ ui, finding }: { ui: Ui; finding: Finding }): ComponentChildren {
  if (finding.waiver?.state === 'applied') return null;
  const { page } = ui.words;
  return h(
    Fold,
    { screen: true, summary: page.waiverHow },
    h('p', null, page.waiverIntro),
    h('pre', { tabIndex: 0 }, waiverText(finding, ui.words)),
    copyButton('waiver', ui.words.copy.waiver),
  );
}
