/** What a webhook sends: a text that Slack, Teams and Mattermost show as it is, and the same as data. */
import { messages } from '../messages/index.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import { isActive, type Standing } from '../../rules/judge/verdict.ts';
import type { ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import { toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { hostName } from '../present/address.ts';
import { siteOfFinding, titleOf } from '../present/finding.ts';
import { severityMark, verdictMark } from '../present/marks.ts';
import { changesOf, sentencesOf } from '../present/headline.ts';
import { standingOfRun, statusOf, waivedWords } from '../present/standing.ts';
import { waiverLines, waiverNews, type WaiverNews } from '../present/waivers.ts';

const listed = 8;

export interface Notice {
  text: string;
  verdict: Report['verdict'];
  /** As the verdict, but `waived` where it is `compliant` by waivers only. */
  standing: Standing;
  /** The address of the report, if the run was told. */
  report?: string;
  run: string;
  policy: string;
  summary: Report['summary'];
  new: Array<{
    fingerprint: string;
    rule: string;
    severity: Finding['severity'];
    kind: Finding['kind'];
    status: Finding['status'];
    site: string;
    subject: string;
    title: string;
    /** The last day of the waiver that held the night before: it is new because of that. */
    lapsed?: string;
  }>;
  /** The waivers that end soon, have ended, or match no finding. */
  waivers: Array<{
    kind: WaiverNews['kind'];
    text: string;
    rule: string;
    site: string;
    until: string;
    /** Fingerprints. */
    findings: string[];
  }>;
}

/** Whether the finding was not there before; without a baseline all are new. */
const isNew = ({ status }: Pick<Finding, 'status'>): boolean => status !== 'known';

/** The notice about a run. */
export function noticeOf(report: Report, language: Language): Notice {
  const words = messages(language);
  const fresh = report.findings.filter(
    (finding) => isNew(finding) && isActive(finding) && finding.kind !== 'notice',
  );
  const standing = standingOfRun(report);
  const line = (finding: ReportFinding): string =>
    [
      `${severityMark[finding.severity]} ${words.severity[finding.severity]}`,
      host(finding, report),
      titleOf(finding.rule, report, language),
      toDisplay(finding.subject.name, 60),
      ...(finding.lapsed === undefined ? [] : [statusOf(finding, words)]),
    ].join(' · ');
  const lines = [
    `${verdictMark[standing]} ${toDisplay(report.run.policy.name)}: ${sentencesOf(report, words).join(' ')}`,
    [...changesOf(report, words), waivedWords(report.findings, words)]
      .filter((part) => part !== '')
      .join(' · '),
    ...fresh.slice(0, listed).map(line),
    ...(fresh.length > listed ? [words.count.more(fresh.length - listed)] : []),
    ...waiverLines(report, words),
    ...(report.run.reportUrl === undefined ? [] : [`${words.label.report}: ${report.run.reportUrl}`]),
  ];
  return {
    text: lines
      .filter((text) => text !== '')
      .map(inert)
      .join('\n'),
    verdict: report.verdict,
    standing,
    ...(report.run.reportUrl === undefined ? {} : { report: report.run.reportUrl }),
    run: report.run.id,
    policy: toDisplay(report.run.policy.name),
    summary: report.summary,
    new: fresh.slice(0, 100).map((finding) => ({
      fingerprint: finding.fingerprint,
      rule: finding.rule,
      severity: finding.severity,
      kind: finding.kind,
      status: finding.status,
      site: finding.site,
      subject: toDisplay(finding.subject.name),
      title: toDisplaySentence(titleOf(finding.rule, report, language)),
      ...(finding.lapsed === undefined ? {} : { lapsed: finding.lapsed.until }),
    })),
    waivers: waiverNews(report, words)
      .slice(0, 100)
      .map(({ kind, text, waiver: { rule, site, until, findings } }) => ({
        kind,
        text,
        rule,
        site,
        until,
        findings,
      })),
  };
}

const host = (finding: Finding, report: Report): string =>
  hostName(siteOfFinding(finding, report)?.url ?? finding.site);

/** In Slack `<…>`, `&` and `@` are markup: a cookie's name must not notify a whole channel. */
const inert = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '＠');
