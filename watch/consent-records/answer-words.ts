/** Words in consent records that grant or deny. Pure. */

const yes = new Set([
  'true',
  'yes',
  'ja',
  'oui',
  'allow',
  'allowed',
  'granted',
  'grant',
  'accept',
  'accepted',
  'akkoord',
  'all',
  'alles',
  'alle',
  'optin',
  'opt-in',
  'enabled',
  'on',
  'given',
  'consented',
  'agreed',
  'toegestaan',
  'geaccepteerd',
  'akzeptiert',
  'zugestimmt',
  'erlaubt',
  'accepté',
  'autorisé',
  'sí',
  'aceptado',
  'accettato',
  'tak',
  'sim',
  'aceite',
]);
const no = new Set([
  'false',
  'no',
  'nee',
  'nein',
  'non',
  'deny',
  'denied',
  'reject',
  'rejected',
  'refuse',
  'refused',
  'declined',
  'decline',
  'weiger',
  'geweigerd',
  'revoked',
  'optout',
  'opt-out',
  'disabled',
  'off',
  'none',
  'geen',
  'necessary',
  'noodzakelijk',
  'essential',
  'functional',
  'functioneel',
  'withdrawn',
  'blocked',
  'abgelehnt',
  'verweigert',
  'refusé',
  'rechazado',
  'rifiutato',
  'nie',
  'não',
  'recusado',
]);

/** Letters and numbers that answer only beside a name. */
const letters: ReadonlyMap<string, boolean> = new Map([
  ...['1', 'y', 'j', 't'].map((each) => [each, true] as const),
  ...['0', 'n', 'f', '-1'].map((each) => [each, false] as const),
]);

/** The answer that a word gives; null if it is none. `1`, `0`, `y` and the like answer only `beside` a name. */
export function answerOf(word: string, beside = false): boolean | null {
  const plain = word.trim().toLowerCase();
  if (yes.has(plain)) return true;
  if (no.has(plain)) return false;
  return beside ? (letters.get(plain) ?? null) : null;
}
