/** Every route as everyone: who may use it stands in one table, and nobody else gets further. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleSchema } from '../../../desk/model/people.ts';
import { createApp } from '../../../desk/server/app.ts';
import { accessOf, routes, type RouteName } from '../../../desk/server/roles.ts';
import { ownForm, serveDesk, type ServedDesk } from '../../support/desk/served.ts';

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);
const names = Object.keys(routes).filter(isRoute);
const people = ['nobody', ...roleSchema.options] as const;
const programs = ['none', 'push', 'decisions'] as const;

let served: ServedDesk;
let tokens: Record<(typeof programs)[number], string>;
beforeAll(async () => {
  served = await serveDesk();
  await served.night({
    startedAt: '2026-11-23T02:00:00.000Z',
    sites: [{ id: 'one', findings: [{ name: '_ga' }] }],
  });
  tokens = { none: '', push: await served.tokenOf('push'), decisions: await served.tokenOf('decisions') };
});
afterAll(() => served?.close());

/** A path of the route. A day that is none ends the export before a browser starts. */
const pathOf = (name: RouteName): string => {
  const path = (name.split(' ')[1] ?? '')
    .replace(':fingerprint', '0'.repeat(16))
    .replace(':run', '0'.repeat(64))
    .replace(':path{.+}', 'report.json')
    .replace(/:\w+/, 'x');
  return path === '/audit.pdf' ? `${path}?from=never` : path;
};

async function ask(
  name: RouteName,
  headers: Record<string, string>,
): Promise<{ status: number; to: string }> {
  const [method = 'GET'] = name.split(' ');
  const response = await served.ask(pathOf(name), {
    method,
    headers,
    ...(method === 'POST' ? { body: '' } : {}),
  });
  await response.body?.cancel();
  return { status: response.status, to: response.headers.get('location') ?? '' };
}

const ofPeople = names.filter((name) => !name.includes('/api/'));
const ofPrograms = names.filter((name) => name.includes('/api/'));

describe.each(people)('%s', (who) => {
  it.each(ofPeople)('%s', async (name) => {
    const cookie = who === 'nobody' ? '' : await served.cookieOf(who);
    const { status, to } = await ask(name, ownForm(cookie));
    const access = accessOf(name);
    const may = 'open' in access || ('roles' in access && access.roles.some((role) => role === who));
    if (may) {
      expect(status).not.toBe(403);
      expect(status).toBeLessThan(500);
      if (name !== 'POST /sign-out' && !name.includes('/sign-in')) expect(to).not.toMatch(/^\/sign-in/);
    } else if (who === 'nobody')
      expect({ status, to }).toMatchObject({ status: 303, to: expect.stringMatching(/^\/sign-in/) });
    else expect(status).toBe(403);
  });
  it('does not get into the API with a session', async () => {
    const cookie = who === 'nobody' ? '' : await served.cookieOf(who);
    expect((await ask('GET /api/v1/decisions', { cookie })).status).toBe(401);
  });
});

describe.each(programs)('token: %s', (scope) => {
  it.each(ofPrograms)('%s', async (name) => {
    const { status } = await ask(name, { authorization: `Bearer ${tokens[scope]}` });
    const access = accessOf(name);
    const may = 'open' in access || ('scopes' in access && access.scopes.some((each) => each === scope));
    if (may) expect([401, 403].includes(status) || status >= 500, String(status)).toBe(false);
    else expect(status).toBe(scope === 'none' ? 401 : 403);
  });
  it('does not open a page', async () => {
    expect((await ask('GET /queue', { authorization: `Bearer ${tokens[scope]}` })).to).toMatch(/^\/sign-in/);
  });
});

it('a reader writes nothing but their own language and password', () => {
  const writes = names.filter((name) => {
    const access = accessOf(name);
    return name.startsWith('POST ') && 'roles' in access && access.roles.includes('reader');
  });
  expect(writes).toEqual(['POST /sign-out', 'POST /account/password']);
});

it('only an administrator sets up', () => {
  for (const name of names.filter((each) => each.includes('/set-up')))
    expect(accessOf(name)).toEqual({ roles: ['admin'] });
});

it('the server has no route that is not in the table', () => {
  const known = new Set<string>(names);
  const registered = createApp(served.context(8787))
    .routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*')
    .map(({ method, path }) => `${method} ${path}`);
  expect(registered.filter((name) => !known.has(name))).toEqual([]);
  expect(new Set(registered)).toEqual(known);
});
