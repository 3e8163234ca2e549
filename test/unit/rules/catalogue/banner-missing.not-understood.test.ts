/** A window that may be a banner, in words that nobody here knows: whether a banner is missing is unknown. */
import { expect, test } from 'vitest';
import { banner, choice, cookie, judge, site } from '../../../support/evidence.ts';

const unread = banner(false, { notUnderstood: 'このサイトは小さなファイルを保存します。' });

test.each([
  ['before the choice', site({ none: [unread, cookie('_ga')] })],
  [
    'and no journey could answer it',
    site({
      none: [banner(false), cookie('_ga')],
      reject: [unread, choice('reject', { outcome: 'unconfirmed' }), cookie('_ga')],
    }),
  ],
])('%s', (_when, evidence) => {
  const { findings, rules } = judge(evidence);
  expect(findings.filter(({ rule }) => rule === 'banner-missing')).toEqual([]);
  expect(rules.find(({ id }) => id === 'banner-missing')).toMatchObject({
    outcome: 'inconclusive',
    reason: expect.stringContaining('no language that the check reads'),
  });
});

test('a window without words may be a banner too', () => {
  const { findings, rules } = judge(site({ none: [banner(false, { wordless: true }), cookie('_ga')] }));
  expect(findings.filter(({ rule }) => rule === 'banner-missing')).toEqual([]);
  expect(rules.find(({ id }) => id === 'banner-missing')).toMatchObject({
    outcome: 'inconclusive',
    reason: expect.stringContaining('a window without words'),
  });
});
