/** What a webhook sends: a text that Slack, Teams and Mattermost show as it is, and the same as data. */
import { messages } from '../messages/index.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import type { Report } from '../document/schema/run.ts';
import { toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { hostName } from '../present/address.ts';
import { siteOfFinding, titleOf } from '../present/finding.ts';
import { severityMark, verdictMark } from '../present/marks.ts';
import { changesOf, sentencesOf } from '../present/headline.ts';
import { waiverNews } from '../present/waivers.ts';

const listed = 10;

export interface Notice {
  text: string;
  verdict: Report['verdict'];
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
  const line = (finding: Finding): string =>
    `${severityMark[finding.severity]} ${words.severity[finding.severity]} · ${host(finding, report)} · ${titleOf(finding.rule, report, language)} · ${toDisplay(finding.subject.name, 60)}`;
  const lines = [
    `${verdictMark[report.verdict]} ${toDisplay(report.run.policy.name)}: ${sentencesOf(report, words).join(' ')}`,
    [...changesOf(report, words), ...waiverNews(report, words)].join(' · '),
    ...fresh.slice(0, listed).map(line),
    ...(fresh.length > listed ? [words.count.more(fresh.length - listed)] : []),
  ];
  return {
    text: lines
      .filter((text) => text !== '')
      .map(inert)
      .join('\n'),
    verdict: report.verdict,
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
    })),
  };
}

const host = (finding: Finding, report: Report): string =>
  hostName(siteOfFinding(finding, report)?.url ?? finding.site);

/** In Slack `<…>`, `&` and `@` are markup: a cookie's name must not notify a whole channel. */
const inert = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('@', '＠');
