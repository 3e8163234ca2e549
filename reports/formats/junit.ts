/**
 * JUnit XML: a test suite for each site, a test case for each rule. An inconclusive rule is skipped or an
 * error, as asked, with the reason.
 */
import { day, messages } from '../messages/index.ts';
import { hostOf } from '../../rules/address.ts';
import type { Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import { defineFormat } from '../format.ts';
import type { ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import type { SiteReport } from '../document/schema/site.ts';
import { toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { chainOf, hostName } from '../present/address.ts';
import { claimOf, messageInFull, tellersOf, titleOf } from '../present/finding.ts';
import { gapsOfRule } from '../present/gap.ts';
import { statusOf, waivedWords } from '../present/standing.ts';
import { waiverNews } from '../present/waivers.ts';

type Case = SiteReport['rules'][number];
/** The number of findings of one rule on one site that are written out. */
const findingsShown = 50;

interface Result {
  state: 'passed' | 'failure' | 'error' | 'skipped';
  xml: string;
}

/** The format `junit`. */
export const format = defineFormat({
  name: 'junit',
  file: 'report.xml',
  render(report, { language, junitInconclusive = 'skipped' }) {
    const suites = report.sites.map((site) => ({
      site,
      results: site.rules.map((rule) => testCase(rule, site, report, language, junitInconclusive)),
    }));
    const all = suites.flatMap(({ results }) => results);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name=${attribute(`Cookiewacht ${report.run.policy.name}`)} ${counts(all)} time="${total(report.sites)}">`,
      ...suites.flatMap(({ site, results }) => [
        `  <testsuite name=${attribute(hostName(site.url))} ${counts(results)} time="${site.took.toFixed(3)}" timestamp=${attribute(report.run.startedAt)}>`,
        ...results.map(({ xml }) => xml),
        ...news(site, report, language),
        '  </testsuite>',
      ]),
      '</testsuites>',
      '',
    ].join('\n');
  },
});

const total = (sites: readonly SiteReport[]): string =>
  sites.reduce((sum, { took }) => sum + took, 0).toFixed(3);

function counts(results: readonly Result[]): string {
  const of = (state: Result['state']): number => results.filter((result) => result.state === state).length;
  return `tests="${results.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

/** The waivers of the site that somebody must look at. */
function news({ id }: SiteReport, report: Report, language: Language): string[] {
  const lines = waiverNews(report, messages(language)).flatMap(({ waiver, text }) =>
    waiver.site === '*' || waiver.site === id ? [text] : [],
  );
  return lines.length === 0 ? [] : [`    <system-out>${escape(lines.join('\n'))}</system-out>`];
}

function testCase(
  rule: Case,
  site: SiteReport,
  report: Report,
  language: Language,
  inconclusive: 'skipped' | 'error',
): Result {
  const words = messages(language);
  const open = `    <testcase classname=${attribute(hostName(site.url))} name=${attribute(`${rule.id}: ${titleOf(rule.id, report, language)}`)}`;
  const findings = report.findings.filter((finding) => finding.site === site.id && finding.rule === rule.id);
  const violations = findings.filter((finding) => finding.kind === 'violation' && isActive(finding));
  const waived = findings.filter((finding) => !isActive(finding));
  const skip = (reason: string, output = ''): Result => ({
    state: 'skipped',
    xml: `${open}><skipped message=${attribute(reason)}/>${output === '' ? '' : `<system-out>${escape(output)}</system-out>`}</testcase>`,
  });
  if (violations.length > 0) {
    return {
      state: 'failure',
      xml: `${open}><failure type="${violations[0]?.severity}" message=${attribute([words.count.violations(violations.length), waivedWords(waived, words)].filter((part) => part !== '').join(', '))}>${escape(describeAll(violations, site, language))}</failure></testcase>`,
    };
  }
  const standing = findings.filter(isActive);
  const [first] = standing;
  if (first)
    return skip(
      [`${claimOf(first, words)}: ${words.count.findings(standing.length)}`, waivedWords(waived, words)]
        .filter((part) => part !== '')
        .join(', '),
      describeAll(findings, site, language),
    );
  if (waived.length > 0) return skip(waivedWords(waived, words), describeAll(waived, site, language));
  if (rule.outcome === 'told-elsewhere')
    return skip(words.toldBy(tellersOf(rule, report, language).join(' · ')));
  const unjudged = [words.ruleOutcome.inconclusive, ...whyOf(rule, site, report, language)].join(': ');
  if (rule.outcome === 'inconclusive' && inconclusive === 'error')
    return {
      state: 'error',
      xml: `${open}><error type="inconclusive" message=${attribute(unjudged)}/></testcase>`,
    };
  if (rule.outcome === 'inconclusive' || rule.outcome === 'not-applicable')
    return skip([words.ruleOutcome[rule.outcome], ...whyOf(rule, site, report, language)].join(': '));
  return { state: 'passed', xml: `${open}/>` };
}

/** The recorded reason is English: in another language the gaps that it names say it. */
function whyOf(rule: Case, site: SiteReport, report: Report, language: Language): string[] {
  if (rule.reason === null) return [];
  if (language === 'en') return [rule.reason];
  const gaps = gapsOfRule(rule, site, report, language);
  return gaps.length === 0 ? [] : [gaps.join('; ')];
}

function describeAll(findings: readonly ReportFinding[], site: SiteReport, language: Language): string {
  const left = findings.length - findingsShown;
  return [
    ...findings.slice(0, findingsShown).map((finding) => describe(finding, site, language)),
    ...(left > 0 ? [messages(language).count.more(left)] : []),
  ].join('\n');
}

function describe(finding: ReportFinding, site: SiteReport, language: Language): string {
  const words = messages(language);
  const chain = chainOf(finding.initiator, hostOf(site.url)).join(' → ');
  const { waiver } = finding;
  const state =
    waiver?.state === 'applied'
      ? words.waivedUntil(day(waiver.until, words), waiver.by, waiver.reason)
      : statusOf(finding, words);
  return [
    `${words.severity[finding.severity]}: ${messageInFull(finding, language, words)}`,
    ...(state === '' ? [] : [`  ${toDisplaySentence(state)}`]),
    ...(chain === '' ? [] : [`  ${words.label.causedBy}: ${chain}`]),
    `  ${words.label.fix}: ${toDisplaySentence(finding.fix[language])}`,
    `  ${words.label.evidence}: ${finding.basis.map(({ id }) => toDisplay(id)).join(', ')} · ${finding.fingerprint}`,
  ].join('\n');
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const attribute = (text: string): string => `"${escape(toDisplaySentence(text)).replaceAll('"', '&quot;')}"`;
