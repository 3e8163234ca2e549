import { expect, test } from 'vitest';
import { thisLoad } from '../../../../../extension/background/judge/this-load.ts';
import type { SiteJudgement } from '../../../../../rules/judge/judge.ts';
import { finding } from '../../../../support/report.ts';

type Outcome = SiteJudgement['rules'][number]['outcome'];
const named = (name: string, line = 1) =>
  finding({
    rule: `rule-${name}`,
    site: 's',
    subject: { type: 'cookie', name },
    initiator: [{ type: 'script', url: 'https://a.example/x.js', line }],
  });
const judged = (
  findings: SiteJudgement['findings'],
  outcomes: Readonly<Record<string, Outcome>>,
): SiteJudgement => ({
  site: 's',
  facts: { cookies: [], storage: [], services: [], met: new Set(), contacts: new Map() },
  unseen: [],
  findings,
  rules: Object.entries(outcomes).map(([id, outcome]) => ({ id, outcome, reason: null })),
});

test('what this load does not repeat is told apart, and its rule has the outcome of this load', () => {
  const whole = judged([named('a'), named('b')], { 'rule-a': 'fail', 'rule-b': 'fail', 'rule-c': 'pass' });
  const load = judged([named('b')], { 'rule-a': 'pass', 'rule-b': 'fail', 'rule-c': 'inconclusive' });
  const { judgement, earlier } = thisLoad(whole, load);
  expect(judgement.findings.map(({ subject }) => subject.name)).toEqual(['b']);
  expect(earlier).toEqual([named('a').fingerprint]);
  // What held on an earlier page of the record still holds.
  expect(judgement.rules.map(({ outcome }) => outcome)).toEqual(['pass', 'fail', 'pass']);
});

test('what this load could not show is inconclusive, not fixed', () => {
  const whole = judged([named('a')], { 'rule-a': 'fail' });
  expect(thisLoad(whole, judged([], { 'rule-a': 'inconclusive' })).judgement.rules[0]?.outcome).toBe(
    'inconclusive',
  );
});

test('what seems to be missing since it was on an earlier page is no finding', () => {
  const whole = judged([], { 'rule-a': 'pass' });
  const { judgement } = thisLoad(whole, judged([named('a')], { 'rule-a': 'fail' }));
  expect(judgement.findings).toEqual([]);
  expect(judgement.rules[0]?.outcome).toBe('pass');
});

test('the cause is that of this load', () => {
  const whole = judged([named('a', 3)], { 'rule-a': 'fail' });
  const { judgement } = thisLoad(whole, judged([named('a', 9)], { 'rule-a': 'fail' }));
  expect(judgement.findings[0]?.initiator[0]?.line).toBe(9);
});
