/** A record that says the opposite of what was chosen is noticed, in whatever words. */
import { expect, test } from 'vitest';
import { contradictionIn } from '../../../../crawler/consent/contradiction.ts';
import type { RecordSnapshot } from '../../../../crawler/consent/types.ts';

const kept = (values: Readonly<Record<string, string>>): RecordSnapshot =>
  new Map(
    Object.entries(values).map(([name, value]) => {
      return [`cookie x.nl ${name}`, { area: 'cookie' as const, host: 'x.nl', name, value }];
    }),
  );

const yes = 'cookie_consent says that everything was accepted';
const no = 'cookie_consent says that nothing was accepted';
const all = JSON.stringify({ analytics: true, marketing: true });
const some = JSON.stringify({ analytics: true, marketing: false });
const none = JSON.stringify({ analytics: false, marketing: false });

test.each([
  ['refuse', all, yes],
  ['refuse', some, null],
  ['refuse', none, null],
  ['accept', all, null],
  ['accept', some, null],
  ['accept', none, no],
  ['category', all, null],
  ['category', none, null],
] as const)('%s, and the record says %s: %s', (goal, value, expected) => {
  expect(contradictionIn(goal, kept({}), kept({ cookie_consent: value }), [])).toBe(expected);
});

test('a record that was there before says nothing about this choice', () => {
  const before = kept({ cookie_consent: all });
  expect(contradictionIn('refuse', before, before, [])).toBeNull();
});

test('what the page keeps besides its record says nothing', () => {
  expect(contradictionIn('refuse', kept({}), kept({ theme: 'dark' }), [])).toBeNull();
});

test('a record by a name from the policy is read too', () => {
  expect(contradictionIn('refuse', kept({}), kept({ keuze: 'accept' }), ['keuze'])).toBe(
    'keuze says that everything was accepted',
  );
});
