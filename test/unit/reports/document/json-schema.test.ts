/** The published schema describes what is written, and no less than that. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { reportJsonSchema } from '../../../../reports/document/json-schema.ts';
import { formats } from '../../../../reports/formats/index.ts';
import { reportSchema } from '../../../../reports/document/schema/run.ts';
import { nightlyReport, previousReport } from '../../../support/report.ts';
import { options } from '../../../support/report-assets.ts';

const validate = new Ajv2020({ strict: false }).compile(reportJsonSchema());
const errorsOf = (report: unknown): unknown[] => (validate(report) ? [] : (validate.errors ?? []));
const json = formats.find(({ name }) => name === 'json');
const written = (): unknown =>
  JSON.parse(json?.render(nightlyReport({ baseline: previousReport() }), options('nl')) ?? '');

describe('report.schema.json', () => {
  it('accepts the report that is written', () => {
    expect(errorsOf(written())).toEqual([]);
  });

  it.each([
    ['a verdict that is none', (report: Record<string, unknown>) => ({ ...report, verdict: 'fine' })],
    [
      'a report without findings',
      (report: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(report).filter(([key]) => key !== 'findings')),
    ],
    ['another schema', (report: Record<string, unknown>) => ({ ...report, schema: 'something-else/1' })],
  ])('refuses %s', (_, damage) => {
    expect(errorsOf(damage(Object(written())))).not.toEqual([]);
  });

  it('names the keys that tools rely on', () => {
    const text = JSON.stringify(reportJsonSchema());
    for (const key of [
      'fingerprint',
      'initiator',
      'basis',
      'waiver',
      'cookies',
      'services',
      'confirmed',
      'verdict',
    ])
      expect(text).toContain(`"${key}"`);
  });
});

describe('a report as the first version wrote it', () => {
  const { earlier: _, ...report } = nightlyReport();
  const old = {
    ...report,
    sites: report.sites.map(({ gaps: _gaps, storage: _storage, omitted: _omitted, ...site }) => site),
  };

  it('is still valid, and still renders', () => {
    expect(errorsOf(JSON.parse(JSON.stringify(old)))).toEqual([]);
    const read = reportSchema.parse(old);
    for (const format of formats) expect(format.render(read, options('en'))).toContain('casemix');
  });
});
