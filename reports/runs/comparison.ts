/** What is new, back, fixed or unknown between two runs, for a terminal, a comment, or a tool. */
import { day, messages, type Messages } from '../messages/index.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import { wrap } from '../formats/terminal/wrap.ts';
import type { EarlierFinding, ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import { capital, toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { hostName } from '../present/address.ts';
import { titleOf } from '../present/finding.ts';
import { jsonText } from '../../rules/json-text.ts';
import { code, prose } from '../present/markdown.ts';
import { severityMark } from '../present/marks.ts';
import { changesOf } from '../present/headline.ts';

export interface ComparisonOptions {
  format: 'terminal' | 'markdown' | 'json';
  language: Language;
  /** Id of the earlier run. */
  from: string;
  /** Fingerprints of the findings that were waived in it already. */
  wasWaived: ReadonlySet<string>;
  columns: number;
}

type Group =
  | 'new'
  | 'regressed'
  | 'fixed'
  | 'unknown'
  | 'not-applicable'
  | 'told-elsewhere'
  | 'waived'
  | 'known';
type Changed = Pick<
  Finding | EarlierFinding,
  'fingerprint' | 'rule' | 'site' | 'severity' | 'kind' | 'subject'
> &
  Pick<ReportFinding, 'lapsed'> & { waived?: { until: string } };

const order: readonly Group[] = [
  'new',
  'regressed',
  'waived',
  'unknown',
  'told-elsewhere',
  'fixed',
  'not-applicable',
];
/** The number of findings of one group that a text lists; a tool gets all. */
const listed = 60;

/** @param report the later run, compared with the earlier one */
export function renderComparison(report: Report, options: ComparisonOptions): string {
  const groups = groupsOf(report, options.wasWaived);
  if (options.format === 'json')
    return jsonText({ from: options.from, to: report.run.id, ...Object.fromEntries(groups) });
  const words = messages(options.language);
  const title = words.compare.title(day(options.from, words), day(report.run.id, words));
  const counts = changesOf(report, words).join(' · ') || words.compare.nothing;
  const parts = order.flatMap((group) => {
    const list = groups.get(group) ?? [];
    if (list.length === 0) return [];
    const left = list.length - listed;
    return [
      {
        heading: `${words.compare.group[group] ?? group} (${list.length})`,
        lines: list.slice(0, listed),
        left,
      },
    ];
  });
  const line = (finding: Changed): string[] => [
    `${severityMark[finding.severity]} ${words.severity[finding.severity]}`,
    hostName(report.sites.find(({ id }) => id === finding.site)?.url ?? finding.site),
    toDisplaySentence(titleOf(finding.rule, report, options.language)),
    toDisplay(finding.subject.name, 60),
    ...(finding.lapsed === undefined ? [] : [words.noLongerWaived(day(finding.lapsed.until, words))]),
    ...(finding.waived === undefined ? [] : [words.count.until(day(finding.waived.until, words))]),
  ];
  if (options.format === 'markdown') {
    const body = parts.map(({ heading, lines, left }) =>
      [
        `### ${heading}`,
        '',
        ...lines.map((finding) => markdownLine(line(finding))),
        ...more(left, words),
      ].join('\n'),
    );
    return [`## ${prose(title)}`, prose(counts), ...body].join('\n\n');
  }
  const body = parts.map(({ heading, lines, left }) =>
    [
      capital(heading),
      ...lines.flatMap((finding) =>
        wrap(line(finding).join(' · '), Math.max(48, options.columns) - 4).map(
          (text, index) => `${index === 0 ? '  ' : '    '}${text}`,
        ),
      ),
      ...more(left, words),
    ].join('\n'),
  );
  return [title, counts, ...body].join('\n\n');
}

const markdownLine = ([mark = '', host = '', title = '', name = '', ...more]: readonly string[]): string =>
  [`- ${mark} ${code(host)} ${prose(title)} ${code(name)}`, ...more.map(prose)].join(' · ');
const more = (left: number, words: Messages): string[] => (left > 0 ? [`  ${words.count.more(left)}`] : []);

function groupsOf(report: Report, wasWaived: ReadonlySet<string>): Map<Group, Changed[]> {
  const brief = ({ fingerprint, rule, site, severity, kind, subject }: Changed): Changed => ({
    fingerprint,
    rule,
    site,
    severity,
    kind,
    subject,
  });
  const standing = report.findings.filter(isActive);
  const withStatus = (status: Finding['status']): Changed[] =>
    standing
      .filter((finding) => finding.status === status)
      .map((finding) => ({
        ...brief(finding),
        ...(finding.lapsed === undefined ? {} : { lapsed: finding.lapsed }),
      }));
  // It was there without a waiver, or was not there at all.
  const waived = report.findings.flatMap((finding) =>
    finding.waiver === null || isActive(finding) || wasWaived.has(finding.fingerprint)
      ? []
      : [{ ...brief(finding), waived: { until: finding.waiver.until } }],
  );
  const withFate = (fate: EarlierFinding['fate']): Changed[] =>
    report.earlier.filter((entry) => entry.fate === fate && entry.since === report.run.id).map(brief);
  return new Map<Group, Changed[]>([
    ['new', withStatus('new')],
    ['regressed', withStatus('regressed')],
    ['fixed', withFate('fixed')],
    ['unknown', withFate('unknown')],
    ['not-applicable', withFate('not-applicable')],
    ['told-elsewhere', withFate('told-elsewhere')],
    ['waived', waived],
    ['known', withStatus('known')],
  ]);
}
