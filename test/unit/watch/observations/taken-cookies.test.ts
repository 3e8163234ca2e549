/** What the browser said that its store took. */
import { expect, test } from 'vitest';
import { TakenCookies } from '../../../../watch/observations/taken-cookies.ts';

const cookie = (value: string, more: object = {}) => ({
  name: 'a',
  value,
  domain: '.example.nl',
  path: '/',
  secure: true,
  httpOnly: false,
  expires: null,
  ...more,
});

test('is found by name, domain, path and value, as values of two sources are compared', () => {
  const taken = new TakenCookies();
  taken.add(cookie('fran'), 10, 0);
  taken.add(cookie('two'), 20, 0);
  expect(taken.find(cookie('français', { domain: 'example.nl' }), 0)?.value).toBe('fran');
  expect(taken.find(cookie('three'), 0)).toBeUndefined();
  expect(taken.find(cookie('two', { path: '/x' }), 0)).toBeUndefined();
  expect(taken.find(cookie('two'), 21)).toBeUndefined();
});

test('forgets what nobody asks for any more, and the oldest of too many', () => {
  const taken = new TakenCookies();
  taken.add(cookie('old'), 10, 0);
  taken.add(cookie('new'), 100, 50);
  expect(taken.find(cookie('old'), 0)).toBeUndefined();
  for (let each = 0; each < 1000; each += 1) taken.add(cookie(`v${each}`), 100, 50);
  expect(taken.find(cookie('new'), 0)).toBeUndefined();
  expect(taken.find(cookie('v0'), 0)).toBeDefined();
});
