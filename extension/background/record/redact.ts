/**
 * Redacts everything that the extension keeps of a page. The key stays in memory and ends with the browser
 * session.
 */
import { sha256 } from '../../../reports/formats/html/sha256.ts';
import { redactorWith, type Redactor } from '../../../watch/redact/redactor.ts';

/** The hash uses this many characters of a value; hooks and browser hand over little more. */
const hashed = 10_000;

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A random key for hashes, in hexadecimal. */
export const newKey = (): string => hex(crypto.getRandomValues(new Uint8Array(32)));

/** A redactor that hashes with this key. */
export function redactorOf(key: string): Redactor {
  return redactorWith((value) => hex(sha256(`${key}${value.slice(0, hashed)}`).subarray(0, 8)));
}
