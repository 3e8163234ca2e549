/**
 * A waiver is applied, announced when it ends, counts again when it has ended, and is news when it waives
 * nothing.
 */
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../reports/formats/index.ts';
import { waiverReports } from '../../../../reports/document/waivers.ts';
import type { Waiver } from '../../../../rules/policy/schema/waiver.ts';
import { finding, nightlyReport, site } from '../../../support/report.ts';
import { options } from '../../../support/report-assets.ts';

const found = finding({ rule: 'form-insecure', site: 'cqt', subject: { type: 'form', name: 'Contact' } });
const waiver = (more: Partial<Waiver> = {}): Waiver => ({
  rule: 'form-insecure',
  site: 'cqt',
  subject: 'Contact',
  reason: 'verhuist',
  by: 'SO',
  until: '2027-06-30',
  ...more,
});
const stateOf = (one: Waiver, findings = [found], sites = [site('cqt', findings)]) =>
  waiverReports([one], findings, sites, '2026-11-23')[0];

describe('a waiver', () => {
  it('is applied to what it names, and to everything with a star', () => {
    for (const one of [waiver(), waiver({ subject: '*' }), waiver({ site: '*' })])
      expect(stateOf(one)).toMatchObject({
        state: 'applied',
        findings: [found.fingerprint],
        endsSoon: false,
      });
  });

  it.each([
    ['2026-11-23', 'applied', true],
    ['2026-12-23', 'applied', true],
    ['2026-12-24', 'applied', false],
    ['2026-11-22', 'expired', false],
  ])('until %s is %s, ending soon: %s', (until, state, endsSoon) => {
    expect(stateOf(waiver({ until }))).toMatchObject({ state, endsSoon });
  });

  it('that matches nothing is reported, but only where it was looked for', () => {
    expect(stateOf(waiver({ subject: 'Another' }))?.state).toBe('unmatched');
    expect(stateOf(waiver({ site: 'elsewhere' }))?.state).toBe('unknown');
    const unjudged = site('cqt', []);
    expect(
      stateOf(
        waiver(),
        [],
        [
          {
            ...unjudged,
            rules: unjudged.rules.map((rule) => ({ ...rule, outcome: 'inconclusive' as const })),
          },
        ],
      )?.state,
    ).toBe('unknown');
  });
});

describe('in the report', () => {
  const report = nightlyReport();
  it.each([
    ['html', /Vrijstellingen.*eindigt over 17 dagen.*verlopen.*stelt niets vrij/s],
    [
      'terminal',
      /1 vrijgesteld tot en met 2027-01-31[\s\S]*1 vrijstelling loopt binnen 30 dagen af · 1 vrijstelling is verlopen · 1 vrijstelling stelt\s+niets\s+vrij/,
    ],
    ['markdown', /1 vrijstelling is verlopen/],
  ])('%s says so', (name, expected) => {
    expect(formats.find((format) => format.name === name)?.render(report, options('nl'))).toMatch(expected);
  });

  it('counts what is waived apart', () => {
    expect(report.summary.findings.waived).toBe(1);
    expect(report.sites.find(({ id }) => id === 'cqt')?.verdict).toBe('compliant');
  });
});
