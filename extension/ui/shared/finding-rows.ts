/** The findings of a page, worst first; each opens to what it rests on. */
import { h, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hostOf } from '../../../rules/address.ts';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { severities } from '../../../rules/judge/finding.ts';
import { isActive } from '../../../rules/judge/verdict.ts';
import type { ReportFinding } from '../../../reports/document/schema/finding.ts';
import { toDisplay, toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { findingAnchor, type SiteProps } from '../../../reports/formats/html/context.ts';
import { Explanation } from '../../../reports/formats/html/finding/explanation.ts';
import { FindingBody } from '../../../reports/formats/html/finding/body.ts';
import { SeverityShape, StatusTag } from '../../../reports/formats/html/marks.ts';
import { stepLabel } from '../../../reports/present/address.ts';
import { factsOf, sentenceOf } from '../../../reports/present/finding.ts';
import { Ignore } from './ignore.ts';
import { EarlierTag } from './loads.ts';
import type { LiveProps } from './report-of-state.ts';
import { ShowOnPage, targetOf } from './show-on-page.ts';
import { TicketButtons } from './ticket-buttons.ts';
import type { UiMessages } from './start.ts';
import { Waive } from './waive.ts';

/** The list shows this many rows and counts the rest. */
const rowsShown = 100;

export interface RowsProps extends SiteProps {
  texts: UiMessages;
  /** Fingerprints of the findings that only earlier loads of the page showed. */
  earlier: readonly string[];
  live: LiveProps;
}

/** The findings of a page. */
export function FindingRows({ ui, site, texts, earlier, live }: RowsProps): ComponentChildren {
  const sorted = inOrder(ui.report.findings);
  if (sorted.length === 0) return null;
  const left = sorted.length - rowsShown;
  return [
    h(
      'ul',
      { class: 'findings', key: 'rows' },
      sorted
        .slice(0, rowsShown)
        .map((finding) =>
          h('li', { key: finding.fingerprint }, h(FindingRow, { ui, site, texts, earlier, live, finding })),
        ),
    ),
    left > 0 ? h('p', { class: 'quiet', key: 'more' }, ui.words.count.more(left)) : null,
  ];
}

/** Findings by severity, in their own order; waived ones last. */
export const inOrder = (findings: readonly ReportFinding[]): ReportFinding[] =>
  findings.toSorted(
    (a, b) =>
      Number(!isActive(a)) - Number(!isActive(b)) ||
      severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );

function FindingRow({
  ui,
  site,
  texts,
  earlier,
  live,
  finding,
}: RowsProps & { finding: ReportFinding }): ComponentChildren {
  const [open, toggle] = useState(false);
  const id = findingAnchor(finding.fingerprint);
  // A link in the timeline opens the finding.
  useEffect(() => {
    const look = (): void => {
      if (location.hash === `#${id}`) toggle(true);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [id]);
  const { words, language, report } = ui;
  return h(
    'details',
    {
      id,
      class: isActive(finding) ? 'finding-row' : 'finding-row waived',
      open,
      onToggle: ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => toggle(currentTarget.open),
    },
    h(
      'summary',
      null,
      h(SeverityShape, { severity: finding.severity, words }),
      h(
        'span',
        { class: 'title' },
        toDisplaySentence(sentenceOf(finding, report, language), 240),
        h(StatusTag, { finding, words }),
        h(EarlierTag, { texts, earlier: earlier.includes(finding.fingerprint) }),
      ),
      h('span', { class: 'about' }, h(About, { ui, site, texts, finding })),
    ),
    open
      ? h(
          'div',
          { class: 'body' },
          h(FindingBody, { ui, site, finding }),
          h(
            'div',
            { class: 'folds' },
            h(Explanation, { ui, finding }),
            h(Waive, { ui, site, texts, finding }),
            h(Ignore, { texts, finding, live }),
          ),
          h(TicketButtons, { texts, ui, live, findings: [finding], label: texts.own.finding.copy }),
          h(ShowOnPage, { texts, tab: live.tab, target: targetOf(finding) }),
        )
      : null,
  );
}

/** The subject and its cause: `_ga · gezet door gtag/js:12:345 (www.googletagmanager.com)`. */
function About({
  ui,
  site,
  texts,
  finding,
}: Omit<RowsProps, 'earlier' | 'live'> & { finding: ReportFinding }): ComponentChildren {
  const [name = ''] = factsOf(finding, site, ui.words);
  const nearest = finding.initiator.findLast(({ url }) => url !== '');
  const sets = finding.subject.type === 'cookie' || finding.subject.type === 'storage';
  const by =
    nearest === undefined
      ? ''
      : isUnseen(nearest)
        ? ` · ${texts.own.finding.noScript}`
        : ` · ${sets ? texts.own.finding.setBy : texts.own.finding.by} ${causeOf(nearest, site.url, texts)}`;
  return [h('code', null, toDisplay(name, 60)), by];
}

/** Only the document is known: a script of it may have done it, or one of another party. */
const isUnseen = ({ type, line }: InitiatorStep): boolean =>
  (type === 'document' || type === 'frame') && line === undefined;

function causeOf(step: InitiatorStep, url: string, { own }: UiMessages): string {
  const place = toDisplay(stepLabel(step, hostOf(url)), 70);
  if (step.type === 'response') return own.finding.answer(place);
  return place;
}
