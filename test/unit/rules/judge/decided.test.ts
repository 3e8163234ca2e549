/** A decision of the review desk lets one finding stay, as long as it is as it was decided. */
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../rules/judge/finding.ts';
import type { Policy } from '../../../../rules/policy/schema.ts';
import type { Decided } from '../../../../rules/policy/schema/decisions.ts';
import { cookie, cqt, cqtWith, HOME, judge, request, site } from '../../../support/evidence.ts';

const contact = `${HOME}contact`;
const rule = 'pre-consent-nonessential-cookie';
const seen = (...pages: string[]) => site({ none: pages.map((page) => cookie('_ga', { page })) });
const found = (policy: Policy, ...pages: string[]): Finding[] =>
  judge(seen(...pages), policy).findings.filter((each) => each.rule === rule);
const [finding] = found(cqt, HOME);

const decision = (changes: Partial<Decided> = {}): Decided => ({
  rule,
  site: 'cqt',
  subject: '_ga',
  reason: 'weg in januari',
  by: 'anna',
  until: '2026-12-31',
  fingerprint: finding?.fingerprint ?? '',
  event: 7,
  unchanged: null,
  ...changes,
});
const waiverWith = (decided: Decided, ...pages: string[]) =>
  found({ ...cqt, decided: [decided] }, ...pages)[0]?.waiver;

describe('a decision', () => {
  test('lets its finding stay, and says whose it is', () => {
    expect(waiverWith(decision(), HOME)).toEqual({
      reason: 'weg in januari',
      by: 'anna',
      until: '2026-12-31',
      state: 'applied',
      event: 7,
    });
    const { rules } = judge(seen(HOME), { ...cqt, decided: [decision()] });
    expect(rules.find(({ id }) => id === rule)?.outcome).toBe('fail');
  });

  test('that has ended counts no more, and is shown', () => {
    expect(waiverWith(decision({ until: '2026-11-22' }), HOME)).toMatchObject({ state: 'expired', event: 7 });
  });

  test('speaks of no other finding, and of no other site', () => {
    expect(waiverWith(decision({ fingerprint: '0'.repeat(16) }), HOME)).toBeNull();
    expect(waiverWith(decision({ site: 'casemix' }), HOME)).toBeNull();
  });

  test.each<[string, NonNullable<Decided['unchanged']>, string[], boolean]>([
    ['the same', { pages: [HOME], phases: ['before-choice'], severity: 'critical' }, [HOME], true],
    ['on less pages', { pages: [HOME, contact], phases: ['before-choice'], severity: 'info' }, [HOME], false],
    [
      'on one page of two',
      { pages: [HOME, contact], phases: ['before-choice'], severity: 'critical' },
      [HOME],
      true,
    ],
    [
      'on another page too',
      { pages: [HOME], phases: ['before-choice'], severity: 'critical' },
      [HOME, contact],
      false,
    ],
    ['in another phase', { pages: [HOME], phases: ['after-reject'], severity: 'critical' }, [HOME], false],
    ['graver than it was', { pages: [HOME], phases: ['before-choice'], severity: 'low' }, [HOME], false],
  ])('until it changes: %s', (_what, unchanged, pages, holds) => {
    expect(waiverWith(decision({ unchanged }), ...pages) !== null).toBe(holds);
  });

  test('stands back for a waiver of the policy', () => {
    const own = { rule, site: 'cqt', subject: '_ga', reason: 'policy', by: 'SO', until: '2026-12-01' };
    expect(waiverWith(decision(), HOME)?.event).toBe(7);
    const policy = { ...cqtWith({ waivers: [own] }), decided: [decision()] };
    expect(found(policy, HOME)[0]?.waiver).toEqual({
      reason: 'policy',
      by: 'SO',
      until: '2026-12-01',
      state: 'applied',
    });
  });

  test('is about all that the finding tells: nothing that it told is new the night after', () => {
    // A cookie of a service before the choice, whose request before the choice is told by the same finding.
    const evidence = site({
      none: [
        cookie('_ga'),
        request('https://www.google-analytics.com/g/collect?v=2&tid=G-1&cid=1.2&en=page_view'),
      ],
      reject: [cookie('_ga')],
    });
    const before = judge(evidence)
      .findings.map(({ fingerprint }) => fingerprint)
      .toSorted();
    for (const fingerprint of before) {
      const policy = { ...cqt, decided: [decision({ fingerprint })] };
      const after = judge(evidence, policy).findings;
      expect(after.map((each) => each.fingerprint).toSorted()).toEqual(before);
      expect(after.filter(({ waiver }) => waiver !== null).map((each) => each.fingerprint)).toEqual([
        fingerprint,
      ]);
    }
  });
});
