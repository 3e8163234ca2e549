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
]);

/** The answer that a word gives; null if it is none. `1` and `0` answer only `beside` a name. */
export function answerOf(word: string, beside = false): boolean | null {
  const plain = word.trim().toLowerCase();
  if (yes.has(plain) || (beside && plain === '1')) return true;
  if (no.has(plain) || (beside && plain === '0')) return false;
  return null;
}
