/**
 * SARIF as its own schema wants it, with what code scanning needs to recognise a result from night to night.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { format as sarif } from '../../../../reports/formats/sarif.ts';
import { nightlyReport, previousReport } from '../../../support/report.ts';
import { options } from '../../../support/report-assets.ts';

// The schema as schemastore has it (Apache-2.0). It is of draft 4, whose `id` later drafts call `$id`; nothing else in it differs for a validator.
const {
  id: $id,
  $schema: _,
  ...schema
} = JSON.parse(
  readFileSync(new URL('../../../support/schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat(
  'uri-reference',
  (text: string) =>
    /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text) &&
    !/%(?![0-9A-F]{2})/i.test(text) &&
    URL.canParse(text, 'https://base.example/'),
);
ajv.addFormat('date-time', (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(text));
const validate = ajv.compile({ $id, ...schema });
const errorsOf = (log: unknown): unknown[] => (validate(log) ? [] : (validate.errors ?? []));

const night = nightlyReport({ baseline: previousReport() });
const logOf = (report = night, language: 'nl' | 'en' = 'en') =>
  JSON.parse(sarif.render(report, options(language)));

describe('the schema of SARIF 2.1.0', () => {
  it.each(['nl', 'en'] as const)('accepts what is written, in %s', (language) => {
    expect(errorsOf(logOf(night, language))).toEqual([]);
    expect(errorsOf(logOf(nightlyReport(), language))).toEqual([]);
  });

  it('refuses what is not SARIF', () => {
    const log = logOf();
    expect(errorsOf({ ...log, version: '3' })).not.toEqual([]);
    log.runs[0].results[0].level = 'fatal';
    expect(errorsOf(log)).not.toEqual([]);
  });
});

describe('a result', () => {
  const { results, tool } = logOf().runs[0];

  it('stands on the line of its site in the policy, and on the page', () => {
    const lines = {
      ...night,
      sites: night.sites.map((site, index) => ({ ...site, policyLine: 20 + index })),
    };
    for (const result of logOf(lines).runs[0].results) {
      const index = lines.sites.findIndex(({ id }) => id === result.properties.site);
      expect(result.locations[0].physicalLocation).toMatchObject({
        artifactLocation: { uri: 'rules/policy/cqt.yaml' },
        region: { startLine: 20 + index },
      });
      expect(result.locations[0].logicalLocations[0]).toMatchObject({
        kind: 'resource',
        fullyQualifiedName: expect.stringContaining('https://'),
      });
    }
  });

  it('keeps its fingerprint from night to night', () => {
    const fingerprints = (report: typeof night): string[] =>
      logOf(report)
        .runs[0].results.map(
          (result: { partialFingerprints: Record<string, string> }) =>
            result.partialFingerprints['cookiewacht/v1'],
        )
        .toSorted();
    expect(fingerprints(nightlyReport())).toEqual(fingerprints(night));
  });

  it('has a rule with help, and a level that goes with its severity', () => {
    for (const result of results)
      expect(tool.driver.rules[result.ruleIndex]).toMatchObject({
        id: result.ruleId,
        help: { text: expect.stringMatching(/\S{3}/) },
      });
    const level = (rule: string): string =>
      results.find(({ ruleId }: { ruleId: string }) => ruleId === rule).level;
    expect([
      level('pre-consent-nonessential-cookie'),
      level('pre-consent-unclassified-cookie'),
      level('session-cookie-not-httponly'),
    ]).toEqual(['error', 'warning', 'warning']);
  });

  it.each([
    ['/home/someone/policy.yaml', 'policy.yaml'],
    ['../shared/policy.yaml', 'policy.yaml'],
    ['./policies/ours.yaml', 'policies/ours.yaml'],
    ['cqt (bundled)', 'policy.yaml'],
    ['built-in default policy', 'policy.yaml'],
  ])('of the policy %s points to %s', (source, expected) => {
    const [first] = logOf({ ...night, run: { ...night.run, policy: { ...night.run.policy, source } } })
      .runs[0].results;
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toBe(expected);
  });
});
