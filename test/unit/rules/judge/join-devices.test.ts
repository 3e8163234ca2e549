/** One judgement of what several devices showed. */
import { describe, expect, test } from 'vitest';
import { cookie, judge, onDevices, site } from '../../../support/evidence.ts';

const tracked = () => site({ none: [cookie('_ga')] });
const RULE = 'pre-consent-nonessential-cookie';
const found = (evidence: Parameters<typeof judge>[0]) =>
  judge(evidence).findings.filter(({ rule }) => rule === RULE);
const outcome = (evidence: Parameters<typeof judge>[0], id = RULE) =>
  judge(evidence).rules.find((rule) => rule.id === id);

test('what both show is one finding, with the journeys of both', () => {
  const [finding, ...more] = found(onDevices(tracked(), tracked()));
  expect(more).toEqual([]);
  expect(finding?.devices).toEqual(['desktop', 'phone']);
  expect(finding?.occurrences.map(({ journey }) => journey)).toEqual(['none', 'phone:none']);
  expect(finding?.fingerprint).toBe(found(tracked())[0]?.fingerprint);
});

test('what a phone alone shows is marked, and breaks the rule', () => {
  const evidence = onDevices(site(), tracked());
  expect(found(evidence).map(({ devices }) => devices)).toEqual([['phone']]);
  expect(outcome(evidence)?.outcome).toBe('fail');
});

test('a desktop alone says nothing of devices', () => {
  expect(found(tracked()).map(({ devices }) => devices)).toEqual([undefined]);
});

describe('a rule is as good as on its worst device', () => {
  const failed = () => {
    const phone = site();
    return { ...phone, journeys: phone.journeys.filter(({ journey }) => journey !== 'none') };
  };

  test('not seen on a phone is inconclusive, and says so', () => {
    const judged = outcome(onDevices(site(), failed()));
    expect(judged?.outcome).toBe('inconclusive');
    expect(judged?.reason).toMatch(/^on a phone: journey none/);
  });

  test('a phone that was asked for and made no journey at all is missing', () => {
    expect(outcome(onDevices(site(), { ...site(), journeys: [] }))?.outcome).toBe('pass');
    const { rules } = judge(site(), undefined, undefined, ['desktop', 'phone']);
    expect(rules.find(({ id }) => id === RULE)?.outcome).toBe('inconclusive');
  });

  test('there is nothing to compare with one device', () => {
    expect(outcome(site(), 'banner-phone-refusal-harder')?.outcome).toBe('not-applicable');
    expect(outcome(onDevices(site(), failed()), 'banner-phone-refusal-harder')?.outcome).toBe('inconclusive');
  });
});
