/** A wall in front of a site is not the site: nothing of it may be judged. */
import { expect, test } from 'vitest';
import { wallReason } from '../../../../crawler/visit/bot-wall.ts';

const page = { title: 'CQT', length: 5000, challenge: false };

test.each([403, 429])('status %i is a wall, and the reason says so', (status) => {
  expect(wallReason(status, page)).toBe(`answered ${status} ("CQT"): the site refuses automatic visits`);
  expect(wallReason(status, { ...page, title: '' })).toBe(
    `answered ${status}: the site refuses automatic visits`,
  );
});

test.each([
  'Just a moment...',
  'Attention Required! | Cloudflare',
  'Access Denied',
  'Are you a robot?',
  'Even geduld a.u.b.',
  'Toegang geweigerd',
])('a short page called "%s" is a wall', (title) => {
  expect(wallReason(200, { title, length: 80, challenge: false })).toContain('challenge page');
});

test('a short page with a challenge in it is a wall whatever its title', () => {
  expect(wallReason(503, { title: '', length: 0, challenge: true })).toContain('challenge page');
});

test.each([
  ['an ordinary page', 200, page],
  [
    'an article about captchas',
    200,
    { title: 'Waarom een captcha niet helpt', length: 6000, challenge: false },
  ],
  ['a contact page with a captcha in its form', 200, { title: 'Contact', length: 2400, challenge: true }],
  ['an empty page', 200, { title: '', length: 0, challenge: false }],
  ['a page that was not found', 404, { title: 'Niet gevonden', length: 300, challenge: false }],
  ['no answer of a server', null, page],
])('%s is the site', (_what, status, reading) => {
  expect(wallReason(status, reading)).toBeNull();
});

test('a title of the page cannot make the reason endless', () => {
  expect((wallReason(403, { ...page, title: 'x'.repeat(10_000) }) ?? '').length).toBeLessThan(130);
});
