import { expect, test } from 'vitest';
import { clearestInitiator } from '../../../../rules/facts/initiators.ts';

const inferred = [{ type: 'inferred' as const, url: '' }];
const script = [{ type: 'script' as const, url: 'https://www.voorbeeld.nl/a.js', line: 3, column: 1 }];

test('whoever was seen to do it goes before who must have done it', () => {
  expect(clearestInitiator([[], inferred, script])).toEqual(script);
  expect(clearestInitiator([[], inferred])).toEqual(inferred);
  expect(clearestInitiator([[]])).toEqual([]);
});
