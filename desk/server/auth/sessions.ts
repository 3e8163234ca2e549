/** Sessions: who is signed in, for how long, and what ends it. */
import type { Accounts } from '../../desk.ts';
import type { User } from '../../model/people.ts';
import { hashOfSecret, looksLikeSecret, newSecret } from './secret.ts';

/** Without a request for this long a session ends, in milliseconds. */
const idleEnd = 8 * 3_600_000;
/** A session ends after this time, whatever is done, in milliseconds. */
const absoluteEnd = 7 * 24 * 3_600_000;
/** The last use is written down this often, in milliseconds: not with every request. */
const touchEvery = 60_000;
/** A sign-in link works for this long, in milliseconds. */
const linkEnd = 24 * 3_600_000;

/**
 * A new session, with a secret that nobody had before: whatever cookie the browser sent, it becomes no session.
 * @returns the secret for the cookie
 */
export async function startSession(accounts: Accounts, user: string, now: Date): Promise<string> {
  const secret = newSecret();
  const at = now.toISOString();
  await accounts.addSession({ hash: hashOfSecret(secret), user, createdAt: at, lastUsedAt: at });
  return secret;
}

/** Whose session it is; null if it is none, has ended, or is of someone who may no longer sign in. */
export async function userOfSession(
  accounts: Accounts,
  secret: string | undefined,
  now: Date,
): Promise<User | null> {
  if (secret === undefined || !looksLikeSecret(secret)) return null;
  const hash = hashOfSecret(secret);
  const session = await accounts.session(hash);
  if (session === null) return null;
  const idle = now.getTime() - Date.parse(session.lastUsedAt);
  if (idle > idleEnd || now.getTime() - Date.parse(session.createdAt) > absoluteEnd || !session.user.active) {
    await accounts.endSession(hash);
    return null;
  }
  if (idle > touchEvery) await accounts.touchSession(hash, now.toISOString());
  return session.user;
}

/** Ends the session with this secret. */
export async function endSession(accounts: Accounts, secret: string | undefined): Promise<void> {
  if (secret !== undefined && looksLikeSecret(secret)) await accounts.endSession(hashOfSecret(secret));
}

/** A link that signs a person in once: the path and query after the desk's address. */
export async function newSignInLink(accounts: Accounts, user: string, now: Date): Promise<string> {
  const secret = newSecret();
  const endsAt = new Date(now.getTime() + linkEnd).toISOString();
  await accounts.addSignInLink({ hash: hashOfSecret(secret), user, endsAt });
  return `/sign-in/link?secret=${secret}`;
}
