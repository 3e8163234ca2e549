/** What separates `pass` from `inconclusive`: whether all that a rule needs was there. */
import { expect, test } from 'vitest';
import type { SiteEvidence } from '../../../../rules/evidence/index.ts';
import { defineRule, type Rule } from '../../../../rules/judge/rule.ts';
import { after, failure, journey, judge, site, visit } from '../../../support/evidence.ts';

const text = { nl: 'x', en: 'x' };
/** A rule that never finds anything. */
const quiet = (changes: Pick<Rule, 'needs' | 'phases'>): Rule =>
  defineRule({
    id: 'quiet',
    title: text,
    explanation: text,
    fix: text,
    severity: 'low',
    kind: 'violation',
    basis: [],
    against: [],
    extension: 'no',
    check: () => [],
    ...changes,
  });
const beforeChoice = quiet({ needs: ['cookie-write'], phases: ['before-choice'] });
const afterReject = quiet({ needs: ['cookie-write'], phases: ['after-reject'] });
const outcome = (rule: Rule, evidence: SiteEvidence) => judge(evidence, undefined, [rule]).rules[0];
/** The usual journeys, with this one in the place of its own. */
const siteWith = (other: ReturnType<typeof journey>): SiteEvidence => {
  const usual = site();
  return {
    ...usual,
    journeys: [...usual.journeys.filter((each) => each.journey !== other.journey), other],
  };
};

test('when everything was seen, nothing found is a pass', () => {
  expect(outcome(beforeChoice, site())).toMatchObject({ outcome: 'pass', reason: null });
  expect(outcome(afterReject, site())).toMatchObject({ outcome: 'pass', reason: null });
});

test('an observer that failed makes the rules that need it inconclusive, and no others', () => {
  const evidence = site({ none: [failure(['cookie-write'], { reason: 'the observer broke' })] });
  expect(outcome(beforeChoice, evidence)).toEqual({
    id: 'quiet',
    outcome: 'inconclusive',
    reason: 'cookie-write: the observer broke',
  });
  expect(outcome(quiet({ needs: ['form'], phases: ['before-choice'] }), evidence)?.outcome).toBe('pass');
});

test('a failure after the choice says nothing about the time before it', () => {
  const evidence = site({ reject: after('after-reject', failure(['cookie-write'])) });
  expect(outcome(beforeChoice, evidence)?.outcome).toBe('pass');
  expect(outcome(afterReject, evidence)?.outcome).toBe('inconclusive');
});

test('a page that did not load is named', () => {
  const evidence = site({
    none: [
      visit(),
      visit({ visit: 1, url: 'https://www.cqt.nl/contact', outcome: 'timeout', reason: 'no answer' }),
    ],
  });
  expect(outcome(beforeChoice, evidence)?.reason).toBe('https://www.cqt.nl/contact: no answer');
});

test('an error in the place of the first page is not the site', () => {
  expect(outcome(beforeChoice, site({ none: [visit({ status: 503 })] }))).toMatchObject({
    outcome: 'inconclusive',
    reason: expect.stringContaining('status 503'),
  });
});

test('a choice that was not confirmed proves nothing about what follows it', () => {
  const evidence = siteWith(journey('reject', [], 'unconfirmed'));
  expect(outcome(afterReject, evidence)?.outcome).toBe('inconclusive');
  expect(outcome(beforeChoice, evidence)?.outcome).toBe('pass');
});

test('without a banner there is nothing to refuse', () => {
  expect(outcome(afterReject, siteWith(journey('reject', [], 'no-banner')))).toMatchObject({
    outcome: 'not-applicable',
    reason: 'journey reject: no-banner',
  });
});

test('a journey that was stopped, or is missing, is inconclusive', () => {
  expect(outcome(afterReject, siteWith(journey('reject', [], 'interrupted')))?.outcome).toBe('inconclusive');
  const usual = site();
  const without = { ...usual, journeys: usual.journeys.filter((each) => each.journey !== 'reject') };
  expect(outcome(afterReject, without)).toMatchObject({
    outcome: 'inconclusive',
    reason: 'journey reject was not finished',
  });
});

test('a rule about the connection needs the probe', () => {
  const rule = quiet({ needs: ['transport'], phases: [] });
  expect(outcome(rule, site())?.outcome).toBe('pass');
  expect(outcome(rule, site({}, []))).toMatchObject({
    outcome: 'inconclusive',
    reason: 'Cookiewacht did not probe the site over http and https',
  });
});

test('of many gaps three are told', () => {
  const many = Array.from({ length: 9 }, (_, at) => failure(['cookie-write'], { reason: `gap ${at}` }));
  expect(outcome(beforeChoice, site({ none: many }))?.reason?.split('; ')).toHaveLength(3);
});

test('a flow that did not get to its end leaves the rules of its phase inconclusive', () => {
  const flow = (status: 'complete' | 'unconfirmed') => {
    const { observations } = journey('accept', [], 'complete');
    return {
      journey: 'flow:portal',
      observations: observations.map((each) =>
        each.kind === 'journey-start'
          ? { ...each, flow: 'portal' }
          : each.kind === 'journey-end'
            ? { ...each, status, reason: 'step 3 (click “Inloggen”): nothing fits' }
            : each,
      ),
    };
  };
  const afterAccept = quiet({ needs: ['cookie-write'], phases: ['after-accept'] });
  expect(outcome(afterAccept, siteWith(flow('complete')))).toMatchObject({ outcome: 'pass' });
  expect(outcome(afterAccept, siteWith(flow('unconfirmed')))).toMatchObject({
    outcome: 'inconclusive',
    reason: 'journey flow:portal: step 3 (click “Inloggen”): nothing fits',
  });
  expect(outcome(afterReject, siteWith(flow('unconfirmed')))).toMatchObject({ outcome: 'pass' });
});
