/** What a decoded consent record grants. */
import type { DecodedConsent } from '../evidence/consent.ts';
import { consentManagers } from '../knowledge/consent-managers/index.ts';
import { categoryWords } from '../knowledge/category-words.ts';
import { services } from '../knowledge/services/index.ts';
import { normaliseText } from '../plain-text.ts';
import { compileWords } from '../word-matcher.ts';

/** The name by which a record answers for everything at once. */
export const EVERYTHING = 'all';

/** Categories that need consent, and services by which records without categories name them. */
const optional = compileWords([
  ...Object.values(categoryWords).flat(),
  'non necessary',
  'niet noodzakelijk',
  'nonnecessary',
  'non essential',
  'nonessential',
  'optional',
  ...services.flatMap(({ recordNames = [] }) => recordNames),
]);
const optionalCodes = new Set(consentManagers.flatMap((manager) => manager.optionalCodes ?? []));
/** The types of Google's consent mode, in any notation. */
const consentMode = /(?:ad|analytics|personalization)_?(?:storage|user_?data|personalization)/i;

const isOptional = (name: string): boolean =>
  name === EVERYTHING ||
  optionalCodes.has(name) ||
  consentMode.test(name) ||
  normaliseText(name.replace(/([a-z])([A-Z])/g, '$1 $2')).search(optional) >= 0;

/** Whether any of the names needs consent. An unknown name does not count. */
export const grantsOptional = (names: readonly string[]): boolean => names.some(isOptional);

interface Granting {
  cmp: string;
  decoded: DecodedConsent;
}

const forAll = ({ decoded: { granted, denied } }: Granting): boolean =>
  [...granted, ...denied].every((name) => name === EVERYTHING);

/**
 * Leaves out records that answer only for everything if another record of the same consent manager answers
 * category by category, since that one says more.
 */
export function inDetail<T extends Granting>(records: readonly T[]): T[] {
  const detailed = new Set(
    records.filter((record) => record.cmp !== 'own record' && !forAll(record)).map(({ cmp }) => cmp),
  );
  return records.filter((record) => !forAll(record) || !detailed.has(record.cmp));
}
