/**
 * Personal data in text that leaves the browser: e-mail addresses, Dutch telephone numbers, BSN, postcode with
 * house number, and canaries (data that was typed into a form to see where it goes).
 *
 * Meant for parameters and paths, where a false alarm is worse than a miss: each form is asked for strictly.
 */
export type PersonalDataType = 'email' | 'phone' | 'bsn' | 'postcode-house-number' | 'canary';

const email = /(?:^|[^\w.+-])[a-z0-9](?:[\w.+-]{0,62}[a-z0-9])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(?![\w-])/i;
/** National or international notation, with separators or without; ten digits as Dutch numbers have. */
const phone = /(?:^|[^\w.+-])(?:\+31|0031|0)[\s-]?(?:\(0\))?(?:6[\s-]?[1-9]\d{7}|[1-9]\d[\s-]?\d{7}|[1-9]\d{2}[\s-]?\d{6})(?!\d)/;
const postcode = /(?:^|[^\w])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}[\s,;+_-]{1,3}\d{1,5}\s?[a-z]?(?![\w-])/;
const houseThenPostcode = /[a-z]{3,}\s\d{1,5}[a-z]?[\s,]{1,3}[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?!\w)/;
/** Names of parameters in which nine digits are meant as a citizen service number. */
const bsnName = /^(?:bsn|burgerservicenummer|sofi(?:nummer)?|ssn|national_?id)$/i;

/** The kinds of personal data in one value. `name` is the parameter's, where it has one. */
export function personalDataIn(value: string, name = '', canaries: readonly string[] = []): PersonalDataType[] {
  const text = value.slice(0, 4096);
  const found: PersonalDataType[] = [];
  if (canaries.some((canary) => text.toLowerCase().includes(canary.toLowerCase()))) found.push('canary');
  else if (email.test(text)) found.push('email');
  if (phone.test(text)) found.push('phone');
  if (bsnName.test(name) && isBsn(text.trim())) found.push('bsn');
  if (postcode.test(text) || houseThenPostcode.test(text)) found.push('postcode-house-number');
  return found;
}

/** The eleven-test of the Dutch citizen service number: 9·a + 8·b + … + 2·h − i is a multiple of 11. */
export function isBsn(text: string): boolean {
  if (!/^\d{8,9}$/.test(text) || /^0+$/.test(text)) return false;
  const digits = [...text.padStart(9, '0')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
