/** Signing in at an organisation's own provider: who is let in, and what an answer that is not to this question gets. */
import { Events, OAuth2Server, type MutableToken } from 'oauth2-mock-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../../desk/server/app.ts';
import { providerAt } from '../../../desk/server/auth/oidc.ts';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

const port = 8787;
const server = new OAuth2Server();
let served: ServedDesk;
let ask: (path: string, cookie?: string) => Promise<Response>;
let claims: Record<string, unknown> = {};

beforeAll(async () => {
  await server.issuer.keys.generate('RS256');
  await server.start(0, '127.0.0.1');
  server.service.on(Events.BeforeTokenSigning, ({ payload }: MutableToken) => {
    Object.assign(payload, claims);
  });
  served = await serveDesk();
  await served.desk.changeUser('officer', { mail: 'officer@example.nl' }, { by: 'command' });
  const issuer = new URL(server.issuer.url ?? '');
  const provider = providerAt({ issuer, clientId: 'desk', clientSecret: 'secret' });
  const app = createApp({ ...served.context(port), provider });
  ask = async (path, cookie = '') =>
    app.request(`http://localhost:${port}${path}`, { headers: { host: `localhost:${port}`, cookie } }, {});
});
afterAll(async () => {
  await served?.close();
  await server.stop();
});

/** Goes to the provider and back. @param change of the address that the provider sends the browser to */
async function signIn(
  own: Record<string, unknown>,
  change: (back: URL) => void = () => undefined,
): Promise<Response> {
  claims = { aud: 'desk', ...own };
  const begun = await ask('/sign-in/oidc?to=/queue');
  expect(begun.status).toBe(303);
  const cookie = (begun.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const to = new URL(begun.headers.get('location') ?? '');
  expect(to.searchParams.get('code_challenge_method')).toBe('S256');
  const answer = await fetch(to, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  change(back);
  return ask(`${back.pathname}${back.search}`, cookie);
}
const sessionIn = (response: Response): string =>
  /cookiewacht-session=[\w-]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? '';
const officer = { sub: 'o1', email: 'officer@example.nl', email_verified: true };

it('whoever an administrator wrote down gets in, where they wanted to go, with their role at the desk', async () => {
  const response = await signIn({ ...officer, role: 'admin', roles: ['admin'], groups: ['admin'] });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/queue']);
  const cookie = sessionIn(response);
  expect((await ask('/queue', cookie)).status).toBe(200);
  // What the provider says of roles counts for nothing.
  expect((await ask('/set-up', cookie)).status).toBe(403);
});

it('afterwards the number of the provider counts, and not an address that changed', async () => {
  await signIn(officer);
  expect((await signIn({ sub: 'o1', email: 'new@example.nl', email_verified: true })).status).toBe(303);
});

it.each([
  ['somebody unknown', { sub: 'x1', email: 'other@example.nl', email_verified: true }],
  ['an address that nobody checked', { sub: 'x2', email: 'officer@example.nl', email_verified: false }],
  ['nobody with an address', { sub: 'x3' }],
  ['a token for another program', { ...officer, aud: 'another' }],
  ['a token of another provider', { ...officer, iss: 'https://elsewhere.example' }],
  ['a token with another nonce', { ...officer, nonce: 'another' }],
  ['a token that has ended', { ...officer, exp: 1_000_000_000 }],
])('%s is refused', async (_, own) => {
  const response = await signIn(own);
  expect(response.status).toBe(401);
  expect(sessionIn(response)).toBe('');
});

it('an answer with another state, or to a browser that never asked, is refused', async () => {
  const other = await signIn(officer, (back) => back.searchParams.set('state', 'another'));
  expect([other.status, sessionIn(other)]).toEqual([401, '']);
  const never = await ask('/sign-in/oidc/return?code=x&state=y');
  expect([never.status, sessionIn(never)]).toEqual([401, '']);
});

it('somebody who was blocked stays out', async () => {
  await signIn(officer);
  await served.desk.changeUser('officer', { active: false }, { by: 'command' });
  expect((await signIn(officer)).status).toBe(401);
  await served.desk.changeUser('officer', { active: true }, { by: 'command' });
});
