/** The login of the replica's portals does what real ones do. */
import { expect, test } from 'vitest';
import { Login } from '../../../../replica/portal/login.ts';
import { member } from '../../../../replica/portal/member.ts';

const fields = (given: Record<string, string>): URLSearchParams => new URLSearchParams(given);

test('a form is sent once, and only one of its own', () => {
  const login = new Login();
  const csrf = login.csrf();
  expect(login.isOwnForm(fields({ csrf: 'made-elsewhere' }))).toBe(false);
  expect(login.isOwnForm(fields({ csrf }))).toBe(true);
  expect(login.isOwnForm(fields({ csrf }))).toBe(false);
});

test('a wrong password is wrong', () => {
  const login = new Login();
  const right = { gebruikersnaam: member.user, wachtwoord: member.password };
  expect(login.knows(fields(right))).toBe(true);
  expect(login.knows(fields({ ...right, wachtwoord: `${member.password} ` }))).toBe(false);
  expect(login.knows(fields({}))).toBe(false);
});

test('a session ends by itself, sooner when somebody logs out, and a page prolongs it', () => {
  let now = 0;
  const login = new Login(() => now);
  const [first, second] = [login.begin(), login.begin()];
  login.end(second);
  expect(login.isInside(second)).toBe(false);
  now += 15 * 60_000;
  expect(login.isInside(first)).toBe(true);
  now += 15 * 60_000;
  expect(login.isInside(first)).toBe(true);
  now += 21 * 60_000;
  expect(login.isInside(first)).toBe(false);
  expect(login.isInside(undefined)).toBe(false);
});
