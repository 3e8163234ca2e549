/** Texts from pages as both databases can keep them: without NUL and halves of characters, and bounded. */

/** The longest text that is kept, in characters. */
const MAX_LENGTH = 4_000;

/** The same value with every text in it cleaned. `texts`: those that are held already, and need not be held twice. */
export function cleaned<T>(value: T, texts?: Map<string, string>): T;
export function cleaned(value: unknown, texts?: Map<string, string>): unknown {
  if (typeof value === 'string') {
    const text = value.slice(0, MAX_LENGTH).replaceAll('\u0000', '\uFFFD').toWellFormed();
    const held = texts?.get(text);
    if (held === undefined) texts?.set(text, text);
    return held ?? text;
  }
  if (Array.isArray(value)) return value.map((each: unknown) => cleaned(each, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each, texts)]));
}
