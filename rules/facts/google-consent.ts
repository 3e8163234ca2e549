/**
 * What `gcs` and `gcd` of a hit of Google say, for each of the four types of consent. Sources: Google, consent
 * mode reference, for `gcs`; observation of hits for `gcd`, which Google does not document.
 */

/** The types, in the order in which `gcd` names them. */
const consentTypes = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;
export type ConsentType = (typeof consentTypes)[number];

/** What a hit says of one type. `unset`: the page never said. */
export type Answer = 'granted' | 'denied' | 'unset';

export interface TypeConsent {
  answer: Answer;
  /** What the page's default was, before any update; null if it is not told. */
  byDefault: Exclude<Answer, 'unset'> | null;
}

/** The letters of `gcd`: the default, and what an update made of it. */
const letters: ReadonlyMap<string, TypeConsent> = new Map([
  ['p', { answer: 'denied', byDefault: 'denied' }],
  ['q', { answer: 'denied', byDefault: 'denied' }],
  ['r', { answer: 'granted', byDefault: 'denied' }],
  ['t', { answer: 'granted', byDefault: 'granted' }],
  ['u', { answer: 'denied', byDefault: 'granted' }],
  ['v', { answer: 'granted', byDefault: 'granted' }],
  ['m', { answer: 'denied', byDefault: null }],
  ['n', { answer: 'granted', byDefault: null }],
]);

/** `gcs` has a digit for each of these: 1 granted, 0 denied; a dash where the page never said. */
const inGcs: readonly ConsentType[] = ['ad_storage', 'analytics_storage'];

/**
 * What a hit says of all types. In `gcd` every second character is a letter for a type; what stands between
 * them is a digit, or a letter in other forms, and says nothing of a type. Older forms end earlier.
 */
export function googleConsent(gcs = '', gcd = ''): Record<ConsentType, TypeConsent> {
  const digits = /^G1([01-])([01-])$/.exec(gcs) ?? [];
  const read = /^1[0-9a-z]/i.test(gcd) ? gcd : '';
  const of = (type: ConsentType): TypeConsent => {
    const told = letters.get(read[2 + 2 * consentTypes.indexOf(type)] ?? '');
    if (told !== undefined) return told;
    const digit = digits[1 + inGcs.indexOf(type)];
    const answer = inGcs.includes(type)
      ? digit === '1'
        ? 'granted'
        : digit === '0'
          ? 'denied'
          : 'unset'
      : 'unset';
    return { answer, byDefault: null };
  };
  return {
    ad_storage: of('ad_storage'),
    analytics_storage: of('analytics_storage'),
    ad_user_data: of('ad_user_data'),
    ad_personalization: of('ad_personalization'),
  };
}
