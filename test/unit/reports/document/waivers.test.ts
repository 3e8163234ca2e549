/**
 * A waiver is applied, announced when it ends, counts again when it has ended, and is news when it waives
 * nothing.
 */
import { describe, expect, it } from 'vitest';
import { waiverReports } from '../../../../reports/document/waivers.ts';
import type { Waiver } from '../../../../rules/policy/schema/waiver.ts';
import { finding, journey, nightlyReport, site } from '../../../support/report.ts';

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
  waiverReports([one], {
    findings,
    sites,
    policySites: [{ id: 'cqt', url: 'https://www.cqt.nl/' }],
    rules: [{ id: 'form-insecure', phases: ['before-choice', 'after-accept'] }],
    today: '2026-11-23',
  })[0];

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
    ['2026-12-07', 'applied', true],
    ['2026-12-08', 'applied', false],
    ['2026-11-22', 'expired', false],
  ])('until %s is %s, ending soon: %s', (until, state, endsSoon) => {
    expect(stateOf(waiver({ until }))).toMatchObject({ state, endsSoon });
  });

  it('that matches nothing is reported, but only where it was looked for', () => {
    expect(stateOf(waiver({ subject: 'Another' }))?.state).toBe('unmatched');
    expect(stateOf(waiver({ subject: 'Another', site: '*' }))?.state).toBe('unmatched');
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

const withSites = (of: ReturnType<typeof site>, one = waiver()) => stateOf(one, [], [of])?.state;

const made = (none: Partial<ReturnType<typeof journey>>): Parameters<typeof site>[2] => ({
  journeys: [journey('cqt', 'none', none), journey('cqt', 'accept')],
});

describe('a waiver that matches nothing, in a partial run', () => {
  it.each<[string, Parameters<typeof site>[2]]>([
    ['pages were left out', made({ leftOut: { 'over-budget': 1 } })],
    ['one page was asked for', made({ onlyPages: ['https://www.cqt.nl/'] })],
    ['the journey that its rule needs was not made', { journeys: [journey('cqt', 'none')] }],
    [
      'a journey failed',
      { journeys: [journey('cqt', 'none'), journey('cqt', 'accept', { status: 'failed' })] },
    ],
    [
      'a page did not answer',
      { gaps: [{ where: 'page', journey: null, page: 'https://www.cqt.nl/x', code: 'failed', reason: 'x' }] },
    ],
    [
      'another finding tells what its rule found',
      {
        rules: [{ id: 'form-insecure', outcome: 'told-elsewhere', reason: null, told: ['a'], toldBy: ['b'] }],
      },
    ],
  ])('is not called useless: %s', (_what, options) => {
    expect(withSites(site('cqt', []))).toBe('unmatched');
    expect(withSites(site('cqt', [], options))).toBe('unknown');
  });

  it('of any rule, asks every rule', () => {
    const any = waiver({ rule: '*', subject: undefined, service: 'YouTube' });
    const journeys = ['none', 'accept', 'reject', 'withdraw'].map((choice) => journey('cqt', choice));
    expect(withSites(site('cqt', [], { journeys }), any)).toBe('unmatched');
    expect(withSites(site('cqt', []), any)).toBe('unknown');
    const [first, ...others] = site('cqt', []).rules;
    const unjudged = first ? [{ ...first, outcome: 'inconclusive' as const }, ...others] : [];
    expect(withSites(site('cqt', [], { journeys, rules: unjudged }), any)).toBe('unknown');
  });
});

describe('in the report', () => {
  const report = nightlyReport();

  it('counts what is waived apart', () => {
    expect(report.summary.findings.waived).toBe(1);
    expect(report.sites.find(({ id }) => id === 'cqt')?.verdict).toBe('compliant');
  });
});
