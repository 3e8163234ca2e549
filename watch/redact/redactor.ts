/** The redactor: every value passes through it before it is kept. */
import type { ValueShape } from '../../rules/evidence/common.ts';
import { addressRedactor, type AddressRedactor } from './address.ts';
import { withoutNumbers } from './personal-number.ts';
import { valueShaper } from './value-shape.ts';

/** Redacts values, texts, names and addresses. */
export interface Redactor extends AddressRedactor {
  shape(value: string): ValueShape;
  /** A text of the page, e.g. a title or a label: cut, without email addresses and long numbers. */
  text(raw: string, longest?: number): string;
  /** A name of a cookie, storage key or form field: cut, without email addresses. */
  name(raw: string): string;
}

/**
 * `hash` is keyed and gives 16 hexadecimal digits: equal values have equal hashes as long as the key is kept.
 */
export function redactorWith(hash: (value: string) => string): Redactor {
  const shape = valueShaper(hash);
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
    name: (raw) =>
      withoutNumbers(raw.slice(0, 1024).replace(/[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}/gi, '…'), '…').slice(
        0,
        256,
      ),
  };
}
