/** The crawler's redactor: every value passes through it before it is written down. */
import { createHmac, randomBytes } from 'node:crypto';
import { redactorWith, type Redactor } from '../../watch/redact/redactor.ts';

export type { Redactor } from '../../watch/redact/redactor.ts';

/** A redactor with a key that is kept in memory only (HMAC-SHA-256, 16 hexadecimal digits). */
export function createRedactor(key: Uint8Array = randomBytes(32)): Redactor {
  return redactorWith((value) => createHmac('sha256', key).update(value).digest('hex').slice(0, 16));
}
