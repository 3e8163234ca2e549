/**
 * SARIF 2.1.0 (OASIS), for code scanning: a result for each finding, recognised from run to run by its
 * fingerprint.
 */
import { day, messages } from '../messages/index.ts';
import { hostOf } from '../../rules/address.ts';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { Finding, Language, Severity } from '../../rules/judge/finding.ts';
import { defineFormat } from '../format.ts';
import type { ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import { toDisplay, toDisplaySentence } from '../present/sanitise.ts';
import { hostName, pageLabel, stepLabel } from '../present/address.ts';
import { citationsOf, claimOf, messageInFull, siteOfFinding, titleOf } from '../present/finding.ts';
import { gapLines } from '../present/gap.ts';
import { statusOf } from '../present/standing.ts';
import { waiverNews } from '../present/waivers.ts';

type Level = 'error' | 'warning' | 'note';

/** The format `sarif`. */
export const format = defineFormat({
  name: 'sarif',
  file: 'report.sarif',
  render(report, { language }) {
    const ids = [...new Set(report.findings.map(({ rule }) => rule))].toSorted();
    const [, name = 'Cookiewacht', version = '0'] =
      /^(.{0,200}?)\s{1,9}v?(\d\S{0,50})$/.exec(report.run.tool) ?? [];
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: toDisplay(name),
              version: toDisplay(version),
              language,
              rules: ids.map((id) => rule(id, report, language)),
            },
          },
          automationDetails: { id: `cookiewacht/${toDisplay(report.run.id)}` },
          columnKind: 'utf16CodeUnits',
          invocations: [
            {
              executionSuccessful: !report.run.interrupted,
              startTimeUtc: report.run.startedAt,
              endTimeUtc: report.run.endedAt,
              // What could not be checked is part of the result: silence would read as success.
              toolExecutionNotifications: notifications(report, language),
            },
          ],
          results: report.findings.map((finding) =>
            result(finding, ids.indexOf(finding.rule), report, language),
          ),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  },
});

/** What could not be checked, and the waivers that somebody must look at. */
function notifications(report: Report, language: Language): object[] {
  const words = messages(language);
  const gaps = report.sites.flatMap((site) =>
    gapLines(site, report, language, words).map((line) => ({
      level: 'warning',
      message: { text: `${hostName(site.url)}: ${line}` },
    })),
  );
  const waivers = waiverNews(report, words).map(({ kind, text }) => ({
    level: kind === 'expired' ? 'warning' : 'note',
    message: { text },
  }));
  return [...gaps, ...waivers];
}

function levelOf({ severity, kind }: Pick<Finding, 'severity' | 'kind'>): Level {
  if (kind === 'notice' || severity === 'info') return 'note';
  if (kind === 'suspected') return 'warning';
  const levels: Record<Exclude<Severity, 'info'>, Level> = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
  };
  return levels[severity];
}

function rule(id: string, report: Report, language: Language): object {
  const first = report.findings.find((finding) => finding.rule === id);
  const explanation = toDisplaySentence(
    report.rules[id]?.explanation[language] ?? titleOf(id, report, language),
    2000,
  );
  const basis = first ? citationsOf(first, 'law', 'guidance').map((citation) => citation.id) : [];
  return {
    id,
    shortDescription: { text: toDisplaySentence(titleOf(id, report, language)) },
    fullDescription: { text: explanation },
    help: {
      text: [explanation, first?.fix[language] ?? '', basis.join('; ')]
        .filter((part) => part !== '')
        .join('\n\n'),
    },
    ...(first ? { defaultConfiguration: { level: levelOf(first) } } : {}),
    properties: { tags: ['privacy', 'cookies'] },
  };
}

function result(finding: ReportFinding, ruleIndex: number, report: Report, language: Language): object {
  const words = messages(language);
  const site = siteOfFinding(finding, report);
  const { waiver } = finding;
  const chain = finding.initiator.filter(({ url }) => url !== '');
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf(finding),
    message: {
      text: [
        `${claimOf(finding, words)}: ${messageInFull(finding, language, words)}`,
        ...(finding.lapsed === undefined ? [] : [`(${statusOf(finding, words)})`]),
      ].join(' '),
    },
    locations: [
      {
        // A site has no source file; a developer of the group can open the policy.
        physicalLocation: {
          artifactLocation: { uri: policyUri(report.run.policy.source) },
          region: { startLine: site?.policyLine ?? 1 },
        },
        logicalLocations: [
          {
            name: toDisplay(pageLabel(finding.page, hostOf(site?.url ?? '')), 200),
            fullyQualifiedName: toDisplay(finding.page, 1000),
            kind: 'resource',
          },
        ],
      },
    ],
    partialFingerprints: { 'cookiewacht/v1': finding.fingerprint },
    ...(chain.length > 0
      ? {
          stacks: [
            {
              message: { text: words.label.causedBy },
              frames: chain.toReversed().map((step) => frame(step, hostOf(site?.url ?? ''))),
            },
          ],
        }
      : {}),
    ...(finding.status === 'unknown'
      ? {}
      : { baselineState: finding.status === 'known' ? 'unchanged' : 'new' }),
    ...(waiver?.state === 'applied'
      ? {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: toDisplaySentence(
                words.waivedUntil(day(waiver.until, words), waiver.by, waiver.reason),
              ),
            },
          ],
        }
      : {}),
    properties: {
      severity: finding.severity,
      kind: finding.kind,
      site: finding.site,
      subject: { type: finding.subject.type, name: toDisplay(finding.subject.name) },
      occurrences: finding.occurrences.length,
    },
  };
}

function frame(step: InitiatorStep, siteHost: string): object {
  const region =
    step.line === undefined
      ? {}
      : {
          region: {
            startLine: step.line,
            ...(step.column === undefined ? {} : { startColumn: step.column }),
          },
        };
  return {
    location: {
      message: { text: stepLabel(step, siteHost) },
      physicalLocation: { artifactLocation: { uri: uri(step.url) }, ...region },
    },
  };
}

/** A valid URI reference (RFC 3986) for any text. */
function uri(text: string): string {
  return encodeURI(toDisplay(text, 2000))
    .replaceAll('[', '%5B')
    .replaceAll(']', '%5D')
    .replaceAll('#', '%23');
}

/**
 * The policy's path as the reader has it: a path within the repository stays, of any other the last part. A
 * policy that comes with the product is in the run directory as `policy.yaml`.
 */
function policyUri(source: string): string {
  if (!/\.(?:ya?ml|json)$/i.test(source)) return 'policy.yaml';
  return uri(
    /^(?:[a-z]:)?[\\/]|(?:^|[\\/])\.\.[\\/]/i.test(source)
      ? (source.split(/[\\/]/).at(-1) ?? source)
      : source.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
  );
}
