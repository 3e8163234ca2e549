/** Severity, verdict and status as a shape and a word, with colour on top. */
import { h, type ComponentChildren } from 'preact';
import type { Messages } from '../../messages/index.ts';
import { type Finding, type Severity, severities } from '../../../rules/judge/finding.ts';
import { isActive, type Standing } from '../../../rules/judge/verdict.ts';
import type { ReportFinding } from '../../document/schema/finding.ts';
import { severityMark, verdictMark } from '../../present/marks.ts';
import { statusOf } from '../../present/standing.ts';

const shape = (mark: string): ComponentChildren => h('span', { class: 'mark', 'aria-hidden': 'true' }, mark);

/** A severity as its shape and word. */
export const SeverityWord = ({
  severity,
  words,
}: {
  severity: Severity;
  words: Messages;
}): ComponentChildren =>
  h('span', { class: `severity ${severity}` }, shape(severityMark[severity]), words.severity[severity]);

/** The shape alone, for places that repeat the word; screen readers still get the word. */
export const SeverityShape = ({
  severity,
  words,
}: {
  severity: Severity;
  words: Messages;
}): ComponentChildren =>
  h(
    'span',
    { class: `severity ${severity}` },
    shape(severityMark[severity]),
    h('span', { class: 'unseen' }, words.severity[severity]),
  );

/** A verdict as its shape and word. */
export const VerdictWord = ({ verdict, words }: { verdict: Standing; words: Messages }): ComponentChildren =>
  h('span', { class: `verdict ${verdict}` }, shape(verdictMark[verdict]), words.verdict[verdict]);

/** Whether the finding is waived, new, known or back. */
export function StatusTag({
  finding,
  words,
}: {
  finding: ReportFinding;
  words: Messages;
}): ComponentChildren {
  if (!isActive(finding)) return h('span', { class: 'tag known' }, words.page.waived.toLowerCase());
  const status = statusOf(finding, words);
  return status === '' ? null : h('span', { class: `tag ${finding.status}` }, status);
}

/** How many findings each severity has: `● 2 Kritiek  ▲ 3 Hoog`. */
export function SeverityCounts({
  findings,
  words,
}: {
  findings: readonly Finding[];
  words: Messages;
}): ComponentChildren {
  const counts = severities
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return h('span', { class: 'quiet' }, words.page.none);
  return h(
    'span',
    { class: 'counts' },
    counts.map(({ severity, count }) =>
      h(
        'span',
        { class: `severity ${severity}`, key: severity },
        shape(severityMark[severity]),
        `${count} `,
        h('span', { class: 'word' }, words.severity[severity].toLowerCase()),
      ),
    ),
  );
}

interface FoldProps {
  summary: ComponentChildren;
  open?: boolean;
  /** Whether to leave it out on paper. */
  screen?: boolean;
  children?: ComponentChildren;
}

/** A section that opens: closed it takes one line, printed it is always open. */
export const Fold = ({ summary, open = false, screen = false, children }: FoldProps): ComponentChildren =>
  h('details', { open, class: screen ? 'fold screen' : 'fold' }, h('summary', null, summary), children);
