/** Text from pages in a YAML document: it can neither end a value nor a comment. */
import { sayDuration } from '../../duration.ts';
import type { CookieFact } from '../../facts/cookies.ts';

/** Names of up to five cookies, for a comment. */
export const names = (facts: readonly CookieFact[]): string =>
  [...new Set(facts.map(({ name }) => comment(name)))].slice(0, 5).join(', ');
/** The lifetime of a cookie in words. */
export const terms = ({ lifetime }: CookieFact): string => sayDuration(lifetime, 'en');

/** A double-quoted scalar: JSON's form is also YAML's. */
export const text = (raw: string): string =>
  JSON.stringify(raw.slice(0, 300).replace(/[\u007f-\u009f\u2028\u2029]/g, ' '));
/** Text without line breaks, so that it cannot end a comment. */
export const comment = (raw: string): string => raw.slice(0, 60).replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
