/** The edge: everything that a watcher keeps passes through here first. */
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

/** `hash` is keyed: 16 hex digits that say "the same value again" as long as the key is kept, and nothing later. */
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
      raw
        // Cut first: the time that the pattern takes grows with the square of a name's length.
        .slice(0, 1024)
        .replace(/[^\s@]+@[^\s@]+\.[a-z]{2,}/gi, '…')
        .slice(0, 256),
  };
}
