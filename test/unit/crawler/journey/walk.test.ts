/** Which journeys share a walk. */
import { expect, test } from 'vitest';
import { walksOf } from '../../../../crawler/journey/walk.ts';

test('withdraw goes on from accept, and every other journey walks alone', () => {
  expect(walksOf(['none', 'accept', 'reject', 'withdraw', 'category:marketing'])).toEqual([
    { choice: 'none', next: null },
    { choice: 'accept', next: 'withdraw' },
    { choice: 'reject', next: null },
    { choice: 'category:marketing', next: null },
  ]);
});

test('withdraw alone accepts by itself', () => {
  expect(walksOf(['none', 'withdraw'])).toEqual([
    { choice: 'none', next: null },
    { choice: 'withdraw', next: null },
  ]);
});
