/** What a rule leaves to the finding of another is told, counted apart, and never lost. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { leaveToOthers } from '../../../../rules/judge/told-elsewhere.ts';
import { finding } from '../../../support/report.ts';

const waiver: Finding['waiver'] = { reason: 'x', by: 'SO', until: '2027-01-31', state: 'applied' };
const of = (rule: string, more: Partial<Finding> = {}): Finding => ({
  ...finding({ rule, site: 'cqt', subject: { type: 'cookie', name: '_ga', host: 'cqt.nl' } }),
  ...more,
});
const judged = (id: string, supersededBy: string[], ...findings: Finding[]) => ({
  rule: { id, supersededBy },
  outcome: { outcome: 'fail' as const, reason: null },
  findings,
  goesOn: new Set<string>(),
});
const idsOf = (rules: ReturnType<typeof leaveToOthers>): string[] =>
  rules.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('a finding about the same subject', () => {
  test('is told by the more precise one, and the rule says by which', () => {
    const [vague, precise] = [of('vague'), of('precise')];
    const result = leaveToOthers([judged('vague', ['precise'], vague), judged('precise', [], precise)]);
    expect(idsOf(result)).toEqual(['precise']);
    expect(result[0]?.outcome).toEqual({
      outcome: 'told-elsewhere',
      reason: null,
      told: [vague.fingerprint],
      toldBy: [precise.fingerprint],
    });
  });

  test('beside others of its rule leaves the rule broken', () => {
    const other = of('vague', { subject: { type: 'cookie', name: '_gid', host: 'cqt.nl' } });
    const [vague] = leaveToOthers([
      judged('vague', ['precise'], of('vague'), other),
      judged('precise', [], of('precise')),
    ]);
    expect(vague?.outcome).toMatchObject({ outcome: 'fail', told: [of('vague').fingerprint] });
    expect(vague?.findings).toEqual([other]);
  });

  test('of a chain of rules is told by the one that stands in the report', () => {
    const result = leaveToOthers([
      judged('a', ['b'], of('a')),
      judged('b', ['c'], of('b')),
      judged('c', [], of('c')),
    ]);
    expect(idsOf(result)).toEqual(['c']);
    for (const { outcome } of result.slice(0, 2))
      expect(outcome).toMatchObject({ toldBy: [of('c').fingerprint] });
  });

  test('of rules that leave everything to each other does not vanish', () => {
    expect(
      idsOf(leaveToOthers([judged('a', ['b'], of('a')), judged('b', ['a'], of('b'))])).length,
    ).toBeGreaterThan(0);
  });
});

describe('a finding stands by itself', () => {
  test.each<[string, Partial<Finding>, Partial<Finding>]>([
    ['when the other one is waived', {}, { waiver }],
    ['when it is waived itself, to be shown as such', { waiver }, {}],
    ['when both are waived', { waiver }, { waiver }],
    ['when the other one is only suspected', {}, { kind: 'suspected' }],
    ['when the other one is milder', { severity: 'critical' }, { severity: 'low' }],
  ])('%s', (_what, own, others) => {
    const result = leaveToOthers([
      judged('vague', ['precise'], of('vague', own)),
      judged('precise', [], of('precise', others)),
    ]);
    expect(idsOf(result)).toEqual(['vague', 'precise']);
    expect(result[0]?.outcome).toEqual({ outcome: 'fail', reason: null });
  });
});

describe('what goes on from before the choice', () => {
  const before = of('before', { severity: 'high', service: 'Acme' });
  const after = of('after', { service: 'Acme' });
  const other = of('after', {
    subject: { type: 'cookie', name: '_other', host: 'cqt.nl' },
    fingerprint: 'other',
    service: 'Acme',
  });
  const rules = (...tellers: Finding[]) => [
    {
      ...judged('after', [], after, other),
      rule: { id: 'after', goesOnFrom: ['before'] },
      goesOn: new Set([after.fingerprint, 'other']),
    },
    judged('before', [], ...tellers),
  ];

  test('is told by the finding before the choice, of the same subject or the same service', () => {
    const [rule] = leaveToOthers(rules(before));
    expect(rule?.outcome).toEqual({
      outcome: 'told-elsewhere',
      reason: null,
      told: [after.fingerprint, 'other'],
      toldBy: [before.fingerprint],
    });
  });

  test.each<[string, Finding[]]>([
    ['is not there', []],
    ['is waived', [{ ...before, waiver }]],
    ['is only suspected', [{ ...before, kind: 'suspected' }]],
  ])('stands by itself where that finding %s', (_what, tellers) => {
    expect(idsOf(leaveToOthers(rules(...tellers)).slice(0, 1))).toEqual(['after', 'after']);
  });
});
