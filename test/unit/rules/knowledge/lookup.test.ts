/** Finding a name in the knowledge base: the most exact entry names the service on a card. */
import { expect, test } from 'vitest';
import { lookup, type Named } from '../../../../rules/knowledge/lookup.ts';

const entries: Named[] = [
  { name: '^_pk_id', match: 'pattern' },
  { name: '_ga_', match: 'prefix' },
  { name: '_session', match: 'suffix' },
  { name: '_ga', match: 'exact' },
  { name: '_ga_TEST', match: 'exact' },
];
const find = lookup(entries, (entry) => entry);
const found = (name: string): string[] => find(name).map((entry) => entry.name);

test('an exact name goes before a beginning, wherever they stand in the list', () => {
  expect(found('_ga')).toEqual(['_ga']);
  expect(found('_ga_TEST')).toEqual(['_ga_TEST', '_ga_']);
});

test('beginnings, ends and patterns', () => {
  expect(found('_ga_ABC123')).toEqual(['_ga_']);
  expect(found('cqt_session')).toEqual(['_session']);
  expect(found('_pk_id.1.4f')).toEqual(['^_pk_id']);
});

test('an ending alone is no name that ends in it', () => {
  expect(found('_session')).toEqual([]);
});

test('nobody is taken for another: case counts, and names of the language are names', () => {
  for (const name of ['_GA', 'my_ga', '', '__proto__', 'constructor']) expect(found(name)).toEqual([]);
});

test('all entries of one exact name are handed over', () => {
  const twice = lookup(['analytics', 'ads'], (): Named => ({ name: 'uid', match: 'exact' }));
  expect(twice('uid')).toEqual(['analytics', 'ads']);
});
