/**
 * Findings, cookies and recipients as one table (RFC 4180), for a spreadsheet. Tools rely on the column
 * names, so they are the same in both languages.
 */
import { dayAndTime, duration, messages, type Messages } from '../messages/index.ts';
import type { Finding, Language } from '../../rules/judge/finding.ts';
import { defineFormat } from '../format.ts';
import type { CookieReport, ServiceReport } from '../document/schema/inventory.ts';
import type { ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import type { SiteReport } from '../document/schema/site.ts';
import { toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { chainOf, hostName, pageLabel } from '../present/address.ts';
import { hostOf } from '../../rules/address.ts';
import { siteOfFinding, titleOf } from '../present/finding.ts';
import { gapLines } from '../present/gap.ts';
import { waiverNews } from '../present/waivers.ts';
import type { WaiverReport } from '../document/schema/waiver.ts';

const columns = [
  'record',
  'site',
  'host',
  'severity',
  'kind',
  'status',
  'rule',
  'title',
  'type',
  'name',
  'domain',
  'service',
  'category',
  'party',
  'declared',
  'lifetime',
  'phases',
  'page',
  'occurrences',
  'message',
  'fix',
  'basis',
  'initiator',
  'waiver',
  'fingerprint',
  'run',
] as const;
type Row = Partial<Record<(typeof columns)[number], string>>;

/** The format `csv`. */
export const format = defineFormat({
  name: 'csv',
  file: 'report.csv',
  render(report, { language }) {
    const words = messages(language);
    const run = dayAndTime(report.run.startedAt, words);
    const rows: Row[] = [
      ...report.findings.map((finding) => findingRow(finding, report, language)),
      ...report.sites.flatMap((site) => [
        ...site.cookies.map((cookie) => cookieRow(cookie, site, words)),
        ...site.services.map((service) => serviceRow(service, site)),
      ]),
      ...waiverNews(report, words).map(({ waiver, text }) => waiverRow(waiver, text)),
      ...report.sites.flatMap((site) =>
        gapLines(site, report, language, words).map((line) => ({
          record: 'unchecked',
          site: site.id,
          host: hostName(site.url),
          message: line,
        })),
      ),
    ];
    const lines = rows.map((row) =>
      columns.map((column) => cell(column === 'run' ? run : (row[column] ?? ''))).join(','),
    );
    return [columns.join(','), ...lines, ''].join('\r\n');
  },
});

/** The beginning of a formula, quotes before it included: what a quote means depends on how the reader splits. */
const formula = String.raw`[\s"']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]`;
const atStart = new RegExp(`^(?=${formula})`, 'u');
/** Spreadsheets of many countries split at semicolons, also within the quotes of a file that has commas. */
const afterSemicolon = new RegExp(`;(?=${formula})`, 'gu');

/**
 * Prefixes an apostrophe to a cell that a spreadsheet would take for a formula. Source: OWASP, CSV Injection.
 */
function cell(text: string): string {
  const safe = text.replace(atStart, "'").replace(afterSemicolon, ";'");
  return /[",\r\n;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The waiver of a finding; one that held in the baseline and is gone from the policy has lapsed. */
function waiverCell({ waiver, lapsed }: ReportFinding): string {
  const [state, said] = waiver === null ? ['lapsed', lapsed] : [waiver.state, waiver];
  return said === undefined ? '' : toDisplaySentence(`${state} ${said.until} ${said.by}: ${said.reason}`);
}

function findingRow(finding: ReportFinding, report: Report, language: Language): Row {
  const site = siteOfFinding(finding, report);
  const siteHost = hostOf(site?.url ?? '');
  return {
    record: 'finding',
    site: finding.site,
    host: hostName(site?.url ?? ''),
    severity: finding.severity,
    kind: finding.kind,
    status: finding.status,
    rule: finding.rule,
    title: toDisplaySentence(titleOf(finding.rule, report, language)),
    type: finding.subject.type,
    name: toDisplay(finding.subject.name),
    domain: toDisplay(finding.subject.host ?? ''),
    service: toDisplay(finding.service ?? ''),
    ...factCells(finding, messages(language)),
    phases: finding.phase,
    page: pageLabel(finding.page, ''),
    occurrences: String(finding.occurrences.length),
    message: toDisplaySentence(finding.message[language]),
    fix: toDisplaySentence(finding.fix[language]),
    basis: toDisplaySentence(finding.basis.map(({ id }) => id).join('; ')),
    initiator: chainOf(finding.initiator, siteHost).join(' → '),
    waiver: waiverCell(finding),
    fingerprint: finding.fingerprint,
  };
}

/** A waiver that somebody must look at. */
const waiverRow = (
  { rule, site, subject, service, state, reason, by, until }: WaiverReport,
  text: string,
): Row => ({
  record: 'waiver',
  site,
  status: state,
  rule,
  name: toDisplay(subject),
  service: toDisplay(service ?? ''),
  message: toDisplaySentence(text),
  waiver: toDisplaySentence(`${state} ${until} ${by}: ${reason}`),
});

/** The facts about a cookie or storage key; empty cells for any other subject. */
function factCells({ facts }: Finding, words: Messages): Row {
  if (facts === undefined) return {};
  return {
    category: toDisplay(facts.category),
    party: facts.party,
    declared: facts.declared ? 'yes' : 'no',
    ...(facts.lifetime === undefined ? {} : { lifetime: duration(facts.lifetime, words) }),
  };
}

function cookieRow(cookie: CookieReport, site: SiteReport, words: Messages): Row {
  return {
    record: 'cookie',
    site: site.id,
    host: hostName(site.url),
    type: 'cookie',
    name: toDisplay(cookie.name),
    domain: toDisplay(cookie.domain),
    service: toDisplay(cookie.service ?? ''),
    category: toDisplay(cookie.category),
    party: cookie.party,
    declared: cookie.declared ? 'yes' : 'no',
    lifetime: duration(cookie.lifetime, words),
    phases: cookie.phases.join(' '),
  };
}

function serviceRow(service: ServiceReport, site: SiteReport): Row {
  return {
    record: 'recipient',
    site: site.id,
    host: hostName(site.url),
    type: 'host',
    name: toDisplay(service.name),
    domain: toDisplay(service.hosts.join(' '), 400),
    service: toDisplay(service.name),
    category: toDisplay(service.category),
    party: 'third',
    declared: service.declared ? 'yes' : 'no',
    phases: service.phases.join(' '),
    occurrences: String(service.requests),
  };
}
