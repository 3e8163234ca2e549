/** The extension's edge: whatever it keeps of a page passes through here first. The key lives in memory and ends with the browser session. */
import { sha256 } from '../../../reports/formats/html/sha256.ts';
import { redactorWith, type Redactor } from '../../../watch/redact/redactor.ts';

/** Characters of a value that decide its hash: what the hooks and the browser hand over is not longer than this by much. */
const hashed = 10_000;

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const newKey = (): string => hex(crypto.getRandomValues(new Uint8Array(32)));

export function redactorOf(key: string): Redactor {
  return redactorWith((value) => hex(sha256(`${key}${value.slice(0, hashed)}`).subarray(0, 8)));
}
