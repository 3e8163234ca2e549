/** The names of a record's cookies: each once, also of records that became one, and without those that were refused. */
import { expect, test } from 'vitest';
import { NamedCookies } from '../../../../../extension/background/record/named-cookies.ts';
import { cookieKey } from '../../../../../watch/observations/cookie-jar.ts';

const key = (name: string): string => cookieKey(name, 'a.example');

test('a name stands in a list once, and is found there', () => {
  const head = { touched: [key('old')], attempts: [] };
  const cookies = new NamedCookies(head);
  cookies.add('touched', 'old', 'a.example');
  cookies.add('touched', 'new', 'a.example');
  cookies.addAll({ touched: [key('new'), key('moved')], attempts: [key('tried')] });
  expect(head).toEqual({ touched: [key('old'), key('new'), key('moved')], attempts: [key('tried')] });
  expect(cookies.has('touched', key('moved'))).toBe(true);
  expect(cookies.has('attempts', key('moved'))).toBe(false);
});

test('a refused attempt explains no cookie, until another is made', () => {
  const head = { touched: [], attempts: [key('id'), key('other')] };
  const cookies = new NamedCookies(head);
  cookies.refused('id', { name: 'id', domain: 'a.example' }, []);
  expect([head.attempts, cookies.has('attempts', key('id'))]).toEqual([[key('other')], false]);
  cookies.add('attempts', 'id', 'a.example');
  expect(head.attempts).toEqual([key('other'), key('id')]);
});
