/** What a policy forbids a flow to press. */
import { expect, test } from 'vitest';
import { forbiddenBy } from '../../../../crawler/flow/element-facts.ts';

const never = ['/uitloggen', 'Verwijderen'];

test.each([
  ['Uitloggen', '/uitloggen', '/uitloggen'],
  ['Weg', '/uitloggen/nu?x=1', '/uitloggen'],
  ['Weg', '/uitloggen-hulp', null],
  ['Alles verwijderen', null, 'Verwijderen'],
  ['Bewaren', '/bewaren', null],
])('“%s” that leads to %s is forbidden by %s', (text, path, by) => {
  expect(forbiddenBy(never, { text, path })).toBe(by);
});
