/** Lets the person in who started the desk: by a link that works once. */
import type { Desk } from '../desk.ts';
import { newSignInLink } from '../server/auth/sessions.ts';

/** The name of the person that the first start adds. */
const firstName = 'admin';

/** The administrator who can sign in; the first start adds one. */
async function administrator(desk: Desk): Promise<{ name: string; hasPassword: boolean }> {
  const { users } = await desk.queries.setUp();
  const admins = users.filter(({ role, active }) => role === 'admin' && active);
  for (const { name } of admins)
    if ((await desk.accounts.passwordHash(name)) !== null) return { name, hasPassword: true };
  const [known] = admins;
  if (known !== undefined) return { name: known.name, hasPassword: false };
  await desk.addUser(
    { name: firstName, displayName: 'Admin', role: 'admin', mail: null, language: 'nl', active: true },
    { by: 'command' },
  );
  return { name: firstName, hasPassword: false };
}

/**
 * The path of a link that signs an administrator in. None where one has a password and nobody looks at a terminal: a
 * link in the log of a service is a key under the mat.
 */
export async function firstLink(
  desk: Desk,
  atTerminal: boolean,
): Promise<{ name: string; path: string | null }> {
  const { name, hasPassword } = await administrator(desk);
  const wanted = atTerminal || !hasPassword;
  return { name, path: wanted ? await newSignInLink(desk.accounts, name, desk.clock()) : null };
}
