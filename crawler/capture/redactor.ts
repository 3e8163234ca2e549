/** The crawler's edge: everything that it writes down passes through here first. */
import { createHmac, randomBytes } from 'node:crypto';
import { redactorWith, type Redactor } from '../../watch/redact/redactor.ts';

export type { Redactor } from '../../watch/redact/redactor.ts';

/** One per run: the key lives in memory only. */
export function createRedactor(key: Uint8Array = randomBytes(32)): Redactor {
  return redactorWith((value) => createHmac('sha256', key).update(value).digest('hex').slice(0, 16));
}
