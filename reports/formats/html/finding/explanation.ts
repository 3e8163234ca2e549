/** Why a finding matters, and how to fix it. */
import { h, type ComponentChildren } from 'preact';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { toDisplay, toDisplaySentence } from '../../../present/sanitise.ts';
import type { Ui } from '../context.ts';
import { Fold } from '../marks.ts';

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
