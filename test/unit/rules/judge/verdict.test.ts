/** The one word that a site gets, and that CI goes by. */
import { expect, test } from 'vitest';
import { verdictOf } from '../../../../rules/judge/verdict.ts';
import type { Finding } from '../../../../rules/judge/finding.ts';
import { nightlyFindings } from '../../../support/report.ts';

const [some] = nightlyFindings();
if (!some) throw new Error('there is no finding');
const finding = (changes: Partial<Finding>): Finding => ({
  ...some,
  kind: 'violation',
  waiver: null,
  ...changes,
});
const pass = { id: 'a', outcome: 'pass' as const, reason: null };
const unseen = { id: 'b', outcome: 'inconclusive' as const, reason: 'the observer broke' };
const waiver = { reason: 'afgesproken', by: 'SO', until: '2027-01-01' };

test('a violation decides, also where something else could not be seen', () => {
  expect(verdictOf([finding({})], [pass])).toBe('violations');
  expect(verdictOf([finding({})], [unseen])).toBe('violations');
});

test('nothing found is compliant only where everything was seen', () => {
  expect(verdictOf([], [pass])).toBe('compliant');
  expect(verdictOf([], [pass, unseen])).toBe('inconclusive');
  expect(verdictOf([], [pass], ['a page was not visited'])).toBe('inconclusive');
});

test('what is suspected, and advice, never decide', () => {
  expect(verdictOf([finding({ kind: 'suspected' }), finding({ kind: 'notice' })], [pass])).toBe('compliant');
});

test('a waiver counts until its day has passed', () => {
  expect(verdictOf([finding({ waiver: { ...waiver, state: 'applied' } })], [pass])).toBe('compliant');
  expect(verdictOf([finding({ waiver: { ...waiver, state: 'expired' } })], [pass])).toBe('violations');
});
