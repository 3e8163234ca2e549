/** A desk with people and one night, as its server answers: on the embedded database, in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRun, type MadeRun } from '../../../bench/desk/make-run.ts';
import { openDesk, type OpenDesk } from '../../../desk/open.ts';
import { roleSchema, type Role, type Scope } from '../../../desk/model/people.ts';
import { createApp } from '../../../desk/server/app.ts';
import { hashOfSecret, newSecret } from '../../../desk/server/auth/secret.ts';
import { startSession } from '../../../desk/server/auth/sessions.ts';
import type { ServerContext } from '../../../desk/server/context.ts';
import { originOf, type Origin } from '../../../desk/server/security/origin.ts';
import { PREPARED_AT, preparedFolder, type People } from './prepared.ts';

export interface ServedDesk {
  desk: OpenDesk;
  /** What its server is made with. */
  context(port: number): ServerContext;
  /** Asks the server without a network. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The cookie of a new session of the person with this role, whose name is that of the role. */
  cookieOf(role: Role): Promise<string>;
  /** A new token. */
  tokenOf(scope: Scope): Promise<string>;
  setClock(now: string): void;
  night(made: MadeRun): Promise<void>;
  close(): Promise<void>;
}

const port = 8787;
const people: People = {
  name: 'roles',
  language: 'en',
  roles: Object.fromEntries(roleSchema.options.map((role) => [role, role])),
};

/** Opens one. */
export async function serveDesk(): Promise<ServedDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-served-'));
  const data = join(folder, 'data');
  await preparedFolder(people, data);
  let now = new Date(PREPARED_AT);
  const desk = await openDesk({ data, clock: () => now });
  const context = (at: number): ServerContext => ({
    desk,
    origin: loopbackAt(at),
    provider: null,
    crawls: null,
    behindProxy: false,
    say: () => undefined,
  });
  const app = createApp(context(port));
  let runs = 0;
  return {
    desk,
    context,
    ask: async (path, init = {}) => {
      const headers = new Headers(init.headers);
      if (!headers.has('host')) headers.set('host', `localhost:${port}`);
      return app.request(`http://localhost:${port}${path}`, { ...init, headers }, {});
    },
    cookieOf: async (role) => `cookiewacht-session=${await startSession(desk.accounts, role, now)}`,
    async tokenOf(scope) {
      const secret = newSecret();
      const token = { name: scope, scope, endsAt: '2027-11-01T00:00:00.000Z', hash: hashOfSecret(secret) };
      await desk.addToken(token, { by: 'command' });
      return secret;
    },
    setClock: (text) => {
      now = new Date(text);
    },
    async night(made) {
      runs += 1;
      const run = join(folder, `run-${runs}`);
      await makeRun(run, made);
      await desk.takeInFolder(run, { by: 'command' });
    },
    async close() {
      await desk.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function loopbackAt(at: number): Origin {
  const origin = originOf(undefined, at);
  if (typeof origin === 'string') throw new Error(origin);
  return origin;
}

/** The headers of a form that the desk's own page sends. */
export const ownForm = (cookie: string): Record<string, string> => ({
  cookie,
  origin: `http://localhost:${port}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
});
