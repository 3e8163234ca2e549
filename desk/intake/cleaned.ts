/** Texts from pages as both databases can keep them: without NUL and halves of characters, and bounded. */

/** The longest text that is kept, in characters. */
const MAX_LENGTH = 4_000;

/** The same value with every text in it cleaned. */
export function cleaned<T>(value: T): T;
export function cleaned(value: unknown): unknown {
  if (typeof value === 'string')
    return value.slice(0, MAX_LENGTH).replaceAll('\u0000', '\uFFFD').toWellFormed();
  if (Array.isArray(value)) return value.map((each: unknown) => cleaned(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}
