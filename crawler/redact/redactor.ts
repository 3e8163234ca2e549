/** The edge: everything that the crawler writes down passes through here first. */
import { randomBytes } from 'node:crypto';
import type { ValueShape } from '../../rules/evidence/common.ts';
import { addressRedactor, type AddressRedactor } from './address.ts';
import { valueShaper } from './value-shape.ts';

export interface Redactor extends AddressRedactor {
  shape(value: string): ValueShape;
  /** Text that a page shows, e.g. a title or a label: bounded, without e-mail addresses and long numbers. */
  text(raw: string, longest?: number): string;
  /** A name that a page chose (cookie, storage key, form field): bounded. */
  name(raw: string): string;
}

/** One per run: the key lives in memory only. */
export function createRedactor(key: Uint8Array = randomBytes(32)): Redactor {
  const shape = valueShaper(key);
  return {
    shape,
    ...addressRedactor(shape),
    text: (raw, longest = 200) =>
      raw
        .slice(0, longest * 4)
        .replace(/\s+/g, ' ')
        .replace(/[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}/gi, '[e-mail]')
        .replace(/\d{7,}/g, '[number]')
        .trim()
        .slice(0, longest),
    name: (raw) => (/[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(raw) ? raw.replace(/[^\s@]+@[^\s@]+\.[a-z]{2,}/gi, '…') : raw).slice(0, 256),
  };
}
