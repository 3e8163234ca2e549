/** Rows in groups: by service, by the rule that they break, or by what did it. */
import { toDisplaySentence } from '../../../reports/present/sanitise.ts';
import { severities } from '../../../rules/judge/finding.ts';
import type { ReportFinding } from '../../../reports/document/schema/finding.ts';
import type { UiMessages } from '../shared/start.ts';
import type { Row } from './rows.ts';

export const groupings = ['none', 'service', 'rule', 'cause'] as const;
export type Grouping = (typeof groupings)[number];

export interface RowGroup {
  key: string;
  label: string;
  rows: Row[];
  /** The findings of its rows, the worst first. */
  findings: ReportFinding[];
}

/** A line of the table: a group's head, or a row. */
export type Line = { type: 'group'; key: string; group: RowGroup } | { type: 'row'; key: string; row: Row };

/** The groups, those with the worst findings first, then the largest. */
export function groupsOf(
  rows: readonly Row[],
  by: Exclude<Grouping, 'none'>,
  findings: readonly ReportFinding[],
  titles: ReadonlyMap<string, string>,
  { own }: UiMessages,
): RowGroup[] {
  const worst = (list: readonly ReportFinding[]): number =>
    Math.min(severities.length, ...list.map(({ severity }) => severities.indexOf(severity)));
  const about = new Map(findings.map((finding) => [finding.fingerprint, finding]));
  const findingsOf = (list: readonly Row[]): ReportFinding[] =>
    [...new Set(list.flatMap((row) => row.findings))]
      .flatMap((fingerprint) => about.get(fingerprint) ?? [])
      .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const labelOf = (row: Row): string => {
    if (by === 'service') return row.service ?? own.table.noService;
    if (by === 'cause') return row.by === '' ? own.table.noCause : row.by;
    const [first] = findingsOf([row]);
    return first ? (titles.get(first.rule) ?? first.rule) : own.table.noRule;
  };
  return [...Map.groupBy(rows, labelOf)]
    .map(([label, list]) => ({
      key: `group ${by} ${label}`,
      label: toDisplaySentence(label, 160),
      rows: list,
      findings: findingsOf(list),
    }))
    .toSorted((a, b) => worst(a.findings) - worst(b.findings) || b.rows.length - a.rows.length);
}

/** The lines of the table: the groups with their rows below them. */
export const linesOf = (groups: readonly RowGroup[]): Line[] =>
  groups.flatMap((group): Line[] => [
    { type: 'group', key: group.key, group },
    ...group.rows.map((row): Line => ({ type: 'row', key: row.key, row })),
  ]);
