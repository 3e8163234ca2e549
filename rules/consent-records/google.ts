/** Google Consent Mode, as its hits carry it. Source: Google, consent mode reference. */
import type { DecodedConsent } from '../evidence/consent.ts';

const types = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'] as const;
type Answer = { granted: string[]; denied: string[] };

function sorted(answers: ReadonlyArray<readonly [string, boolean | null]>): Answer {
  return { granted: answers.flatMap(([name, answer]) => (answer === true ? [name] : [])), denied: answers.flatMap(([name, answer]) => (answer === false ? [name] : [])) };
}

/** `G1xy`: x is ad_storage, y is analytics_storage. Null for anything else. */
export function decodeGcs(value: string): Answer | null {
  const [, ads, analytics] = /^G1([01-])([01-])$/.exec(value) ?? [];
  const read = (digit: string): boolean | null => (digit === '1' ? true : digit === '0' ? false : null);
  return ads === undefined || analytics === undefined ? null : sorted([['ad_storage', read(ads)], ['analytics_storage', read(analytics)]]);
}

/** Letters of `gcd`: what holds after the update, or else the default. `l` (not set) says nothing. */
const letters: Readonly<Record<string, { granted: boolean | null; decided: boolean }>> = {
  l: { granted: null, decided: false }, p: { granted: false, decided: false }, q: { granted: false, decided: true }, t: { granted: true, decided: false },
  r: { granted: true, decided: true }, m: { granted: false, decided: true }, n: { granted: true, decided: true }, u: { granted: false, decided: true }, v: { granted: true, decided: true },
};

/** `11<ad_storage>1<analytics_storage>1<ad_user_data>1<ad_personalization>5`. Null for anything else. */
export function decodeGcd(value: string): DecodedConsent | null {
  const [, ...found] = /^1\d([a-z])\d([a-z])\d([a-z])\d([a-z])\d/.exec(value) ?? [];
  if (found.length !== types.length) return null;
  const read = found.map((letter) => letters[letter]);
  return { decided: read.some((each) => each?.decided === true), ...sorted(types.map((type, at) => [type, read[at]?.granted ?? null] as const)) };
}
