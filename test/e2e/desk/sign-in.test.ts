/** Signing in: what guards it, what ends it, and what another site cannot do with it. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { hashPassword } from '../../../desk/server/auth/password.ts';
import { newSignInLink } from '../../../desk/server/auth/sessions.ts';
import { ownForm, serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk();
});
afterAll(() => served?.close());
beforeEach(async () => {
  const { accounts } = served.desk;
  served.setClock('2026-11-23T09:00:00.000Z');
  for (const key of ['address ', 'account officer', 'account no-one']) await accounts.clearFailures(key);
  await accounts.endSessionsOf('officer');
});

const password = 'a sentence of some length';
const post = (
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string>,
): Promise<Response> =>
  served.ask(path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() });
const signIn = (given: string, cookie = ''): Promise<Response> =>
  post('/sign-in', { name: 'officer', password: given, to: '/queue' }, ownForm(cookie));
const sessionIn = (response: Response): string =>
  /cookiewacht-session=[\w-]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? '';
const opens = async (cookie: string): Promise<boolean> =>
  (await served.ask('/queue', { headers: { cookie } })).status === 200;
const setPassword = async (): Promise<void> =>
  served.desk.accounts.setPassword('officer', await hashPassword(password), 'command');

it('the right password opens the desk, and leads where one wanted to go', async () => {
  await setPassword();
  const response = await signIn(password);
  expect({ status: response.status, to: response.headers.get('location') }).toEqual({
    status: 303,
    to: '/queue',
  });
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  expect(await opens(sessionIn(response))).toBe(true);
});

it('a session that somebody else fixed does not become ours', async () => {
  await setPassword();
  const fixed = `cookiewacht-session=${'a'.repeat(43)}`;
  const response = await signIn(password, fixed);
  expect(sessionIn(response)).not.toBe(fixed);
  expect(await opens(fixed)).toBe(false);
});

it('wrong answers cost more and more time, also for someone who does not exist', async () => {
  await setPassword();
  const statuses = [];
  for (let turn = 0; turn < 5; turn += 1) statuses.push((await signIn('wrong')).status);
  expect(statuses).toEqual([401, 401, 401, 401, 429]);
  // While it waits even the right one is not looked at; afterwards it is.
  expect((await signIn(password)).status).toBe(429);
  served.setClock('2026-11-23T09:02:00.000Z');
  expect((await signIn(password)).status).toBe(303);
  const unknown = await post('/sign-in', { name: 'no-one', password }, ownForm(''));
  expect(unknown.status).toBe(401);
});

it('a session ends when nobody uses it, and at last in any case', async () => {
  const cookie = await served.cookieOf('officer');
  served.setClock('2026-11-23T16:00:00.000Z');
  expect(await opens(cookie)).toBe(true);
  served.setClock('2026-11-24T00:30:00.000Z');
  expect(await opens(cookie)).toBe(false);
  const used = await served.cookieOf('officer');
  for (let hours = 6; hours <= 7 * 24; hours += 6) {
    served.setClock(new Date(Date.parse('2026-11-24T00:30:00.000Z') + hours * 3_600_000).toISOString());
    expect(await opens(used), `${hours} hours`).toBe(true);
  }
  served.setClock('2026-12-01T00:31:00.000Z');
  expect(await opens(used)).toBe(false);
});

it('a new password ends every session but the one that set it', async () => {
  await setPassword();
  const [here, elsewhere] = [await served.cookieOf('officer'), await served.cookieOf('officer')];
  const wrong = await post(
    '/account/password',
    { current: 'no', password: 'another long sentence' },
    ownForm(here),
  );
  expect(wrong.status).toBe(422);
  const fields = { current: password, password: 'another long sentence' };
  const response = await post('/account/password', fields, ownForm(here));
  expect(response.status).toBe(303);
  expect([await opens(here), await opens(elsewhere), await opens(sessionIn(response))]).toEqual([
    false,
    false,
    true,
  ]);
});

it('someone who is blocked is out at once', async () => {
  const cookie = await served.cookieOf('officer');
  await served.desk.changeUser('officer', { active: false }, { by: 'command' });
  expect(await opens(cookie)).toBe(false);
  await served.desk.changeUser('officer', { active: true }, { by: 'command' });
});

it('a link signs in once, by a button, and not after its day', async () => {
  const now = new Date('2026-11-23T09:00:00.000Z');
  const secretOf = (path: string): string => new URL(path, 'http://x').searchParams.get('secret') ?? '';
  const link = await newSignInLink(served.desk.accounts, 'officer', now);
  // Mail scanners open links.
  expect((await served.ask(link)).status).toBe(200);
  const first = await post('/sign-in/link', { secret: secretOf(link) }, ownForm(''));
  expect(first.status).toBe(303);
  expect(await opens(sessionIn(first))).toBe(true);
  expect((await post('/sign-in/link', { secret: secretOf(link) }, ownForm(''))).status).toBe(410);
  const late = await newSignInLink(served.desk.accounts, 'officer', now);
  served.setClock('2026-11-24T09:00:01.000Z');
  expect((await post('/sign-in/link', { secret: secretOf(late) }, ownForm(''))).status).toBe(410);
});

it.each([
  ['no Origin', { origin: '' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['null', { origin: 'null' }],
  ['another port', { origin: 'http://localhost:9999' }],
  ['a site beside ours', { 'sec-fetch-site': 'same-site' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
])('a form from elsewhere is refused: %s', async (_, change) => {
  const headers = new Headers({ ...ownForm(await served.cookieOf('officer')), ...change });
  if (headers.get('origin') === '') headers.delete('origin');
  expect((await served.ask('/comments', { method: 'POST', headers, body: 'words=x' })).status).toBe(403);
});

it('another host name is refused, so that a rebound DNS name reaches nothing', async () => {
  const headers = { host: 'evil.example', cookie: await served.cookieOf('officer') };
  expect((await served.ask('/queue', { headers })).status).toBe(421);
});

it.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/',
  '/sign-in',
  '/%0d%0aset-cookie: a=b',
  'javascript:alert(1)',
])('nobody is led elsewhere after signing in: %s', async (to) => {
  await setPassword();
  const response = await post('/sign-in', { name: 'officer', password, to }, ownForm(''));
  expect(new URL(response.headers.get('location') ?? '', 'http://desk.invalid').host).toBe('desk.invalid');
  expect(response.headers.get('set-cookie')).not.toContain('a=b');
});

it('every answer carries the strict headers', async () => {
  const cookie = await served.cookieOf('officer');
  for (const path of ['/', '/sign-in', '/queue', '/nothing', '/api/v1/health']) {
    const { headers } = await served.ask(path, { headers: { cookie } });
    expect(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/);
    expect(headers.get('content-security-policy'), path).not.toMatch(/unsafe/);
    expect(headers.get('x-content-type-options'), path).toBe('nosniff');
    expect(headers.get('cache-control'), path).toBe('no-store');
  }
});
