/**
 * The card of a finding, with all that it rests on: what was seen, promised and broken, who caused it, how to
 * fix it.
 */
import { h, type ComponentChildren } from 'preact';
import { day, daysBetween } from '../../messages/index.ts';
import type { ReportFinding } from '../../document/schema/finding.ts';
import { toDisplaySentence } from '../../present/sanitise.ts';
import { sentenceOf } from '../../present/finding.ts';
import { findingAnchor, type Ui } from './context.ts';
import { SeverityWord, StatusTag } from './marks.ts';
import type { FindingProps } from './finding/props.ts';
import { FindingBody } from './finding/body.ts';
import { copyButton, HowToWaive } from './finding/waive.ts';
import { Explanation } from './finding/explanation.ts';

/** The card of a finding. */
export function FindingCard({ ui, site, finding }: FindingProps): ComponentChildren {
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
      h('h4', { id: `${id}-title` }, toDisplaySentence(sentenceOf(finding, report, language), 240)),
      h(Since, { ui, finding }),
      h(StatusTag, { finding, words }),
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
