/** A report that was stored by an earlier version opens and renders: an auditor asks for it years later. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleReport } from '../../../../../reports/document/assemble.ts';
import { formats } from '../../../../../reports/formats/index.ts';
import { reportSchema } from '../../../../../reports/document/schema/run.ts';
import { nightlyFindings, nightlySites, run } from '../../../../support/report.ts';
import { options } from '../../../../support/report-assets.ts';

const stored: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/report-0.1.json'), 'utf8'),
);

describe('a report as version 0.1 wrote it', () => {
  const report = reportSchema.parse(stored);

  it('has nothing yet of what came later', () => {
    expect(Object.keys(Object(stored))).not.toContain('history');
    expect(report).toMatchObject({ schema: 'cookiewacht-report/1', history: [], waivers: [] });
    expect(
      report.sites.every(
        ({ timeline, banner, unseen }) => timeline.length === 0 && banner === null && unseen.length === 0,
      ),
    ).toBe(true);
  });

  it.each(formats.map((format) => [format.name, format] as const))('renders as %s', (_name, format) => {
    const text = format.render(report, options('nl'));
    expect(text).toContain('www.q-talent.nl');
    expect(text).not.toContain('undefined');
  });

  it('serves as a baseline', () => {
    const findings = nightlyFindings();
    const next = assembleReport({
      run: { ...run, id: '2026-11-24T020000Z' },
      sites: nightlySites(findings),
      findings,
      rules: [],
      baseline: report,
    });
    expect(
      next.findings.some(({ status, firstSeen }) => status === 'known' && firstSeen === report.run.id),
    ).toBe(true);
    expect(next.history.length).toBe(1);
  });
});
