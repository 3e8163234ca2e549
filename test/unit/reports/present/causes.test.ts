/** The few causes at the top of a report: what a Security Officer fixes first. */
import { expect, test } from 'vitest';
import { causesOf } from '../../../../reports/present/causes.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { nightlyReport } from '../../../support/report.ts';

const report = nightlyReport();
const [some] = report.findings;
if (!some) throw new Error('the report has no finding');

const finding = (rule: string, site: string, changes: Partial<Finding> = {}): Finding => ({
  ...some,
  rule,
  site,
  kind: 'violation',
  severity: 'high',
  service: null,
  waiver: null,
  ...changes,
});
const causes = (findings: Finding[], limit?: number) => causesOf({ ...report, findings }, limit);

test('one service on several sites, by several rules, is one cause', () => {
  const pixel = { service: 'Meta Pixel' };
  expect(
    causes([
      finding('pre-consent-tracker', 'casemix', pixel),
      finding('reject-ignored-cookie', 'casemix', pixel),
      finding('pre-consent-tracker', 'cqt', pixel),
    ]),
  ).toMatchObject([
    {
      service: 'Meta Pixel',
      rules: ['pre-consent-tracker', 'reject-ignored-cookie'],
      sites: ['casemix', 'cqt'],
    },
  ]);
});

test('what no service causes is told by rule', () => {
  expect(
    causes([finding('banner-no-reject', 'cqt'), finding('form-insecure', 'cqt')]).map(({ rules }) => rules),
  ).toEqual([['banner-no-reject'], ['form-insecure']]);
});

test('the worst come first, then those with most findings', () => {
  const order = causes([
    finding('one-high', 'cqt'),
    finding('two-high', 'cqt'),
    finding('two-high', 'casemix'),
    finding('critical', 'cqt', { severity: 'critical' }),
  ]).map(({ rules }) => rules[0]);
  expect(order).toEqual(['critical', 'two-high', 'one-high']);
});

test('what is waived, suspected or advice is no cause', () => {
  expect(
    causes([
      finding('a', 'cqt', { kind: 'suspected' }),
      finding('b', 'cqt', { kind: 'notice' }),
      finding('c', 'cqt', {
        waiver: { reason: 'afgesproken', by: 'SO', until: '2027-01-01', state: 'applied' },
      }),
    ]),
  ).toEqual([]);
});

test('there are five at most', () => {
  const many = Array.from({ length: 9 }, (_, at) => finding(`rule-${at}`, 'cqt'));
  expect(causes(many)).toHaveLength(5);
  expect(causes(many, 2)).toHaveLength(2);
});
