/** The redactor: every value passes through it before it is kept. */
import type { ValueShape } from '../../rules/evidence/common.ts';
import { addressRedactor, type AddressRedactor } from './address.ts';
import {
  withoutEmails,
  withoutNumbers,
  withoutPersonalData,
  withoutTokens,
} from '../../rules/facts/mask-personal.ts';
import { valueShaper } from './value-shape.ts';

/** Redacts values, texts, names and addresses. */
export interface Redactor extends AddressRedactor {
  shape(value: string): ValueShape;
  /** A text of the page, e.g. a title or a label: cut, without email addresses, long numbers and tokens. */
  text(raw: string, longest?: number): string;
  /** Pages are private: of their documents nothing is kept but what they load. */
  readonly isPrivate?: boolean;
  /**
   * A name of a cookie, storage key or form field: cut, without email addresses, numbers of persons, UUIDs and web
   * tokens. Other rows of digits and letters stay, since services are recognised by them.
   */
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
      withoutPersonalData(raw.slice(0, longest * 4).replace(/\s+/g, ' '))
        .replace(/\d{7,}/g, '[number]')
        .trim()
        .slice(0, longest),
    name: (raw) =>
      // A fingerprint reads a UUID as the sign that stands for it here.
      withoutTokens(withoutNumbers(withoutEmails(raw.slice(0, 1024), '…'), '…', { name: true }), '*').slice(
        0,
        256,
      ),
  };
}
