/** Passwords: hashed with scrypt (RFC 7914), never kept. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's setting with 32 MiB for one hash: 2^15 blocks, three times. */
const cost = { N: 2 ** 15, r: 8, p: 3 };
const keyBytes = 32;
/** scrypt needs 128 · N · r bytes. */
const memory = 2 * 128 * cost.N * cost.r;

/** In characters. NIST SP 800-63B asks for length, not for kinds of characters. */
export const shortestPassword = 12;
/** In characters: longer ones only cost time. */
export const longestPassword = 200;

/** What is wrong with a new password; null if nothing is. */
export function problemOfPassword(password: string, name: string): 'short' | 'long' | 'name' | null {
  if (password.length < shortestPassword) return 'short';
  if (password.length > longestPassword) return 'long';
  return name !== '' && password.toLowerCase().includes(name.toLowerCase()) ? 'name' : null;
}

const derive = (password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: memory }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** The hash to keep: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$');
}

/** A hash that no password has: checking takes as long for an unknown name as for a known one. */
const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(keyBytes).toString('base64')}`;

/** Whether the password has this hash. @param kept null for someone without a password */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [scheme, N, r, p, salt = '', key = ''] = (kept ?? nobody).split('$');
  const asked = { N: Number(N), r: Number(r), p: Number(p) };
  // Other costs come from nowhere but a database that was tampered with.
  if (scheme !== 'scrypt' || asked.N > cost.N || asked.r > cost.r || asked.p > cost.p) return false;
  const expected = Buffer.from(key, 'base64');
  const found = await derive(password.slice(0, longestPassword + 1), Buffer.from(salt, 'base64'), asked);
  const equal = expected.length === found.length && timingSafeEqual(expected, found);
  return equal && kept !== null && password.length <= longestPassword;
}
