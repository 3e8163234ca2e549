/** What is missing after the hooks fall silent is named. */
import { expect, test } from 'vitest';
import { hookMessageSchema, missingAfter } from '../../../../watch/hooks/messages.ts';

const message = (more: object) =>
  hookMessageSchema.parse({ frame: 'https://a.nl/', stack: '', last: true, ...more });
const storage = { type: 'storage', area: 'localStorage', key: 'k', value: 'v' };

test('the last message of a type says what goes unseen; others say nothing', () => {
  expect(missingAfter(message(storage))).toEqual(['storage']);
  expect(missingAfter(message({ ...storage, last: false }))).toEqual([]);
  expect(missingAfter(message({ type: 'document.cookie', raw: 'a=1' }))).toEqual(['cookie-write']);
  expect(missingAfter(message({ type: 'contact', means: 'web-transport', url: 'x' }))).toEqual(['request']);
  expect(missingAfter(message({ type: 'fetchLater' }))).toEqual([]);
});

test('a gap names its kinds itself', () => {
  const gap = message({ type: 'gap', affects: ['storage', 'request'], code: 'payment', last: false });
  expect(missingAfter(gap)).toEqual(['storage', 'request']);
});

test('a page cannot put words of its own into a gap', () => {
  const forged = {
    type: 'gap',
    affects: ['storage'],
    reason: 'all is well',
    frame: '',
    stack: '',
    last: false,
  };
  expect(hookMessageSchema.safeParse({ ...forged, code: 'all is well' }).success).toBe(false);
});
