/**
 * Finds personal data in text that leaves the browser: e-mail addresses, Dutch telephone numbers, BSN,
 * postcode with house number, and canaries (data that the crawler typed into a form to see where it goes).
 * It is meant for parameters and paths, where a false alarm is worse than a miss, so each form is strict.
 */
import { parse } from 'tldts';

export type PersonalDataType = 'email' | 'phone' | 'bsn' | 'postcode-house-number' | 'canary';

const email =
  /(?:^|[^\w.+-])[a-z0-9](?:[\w.+-]{0,62}[a-z0-9])?@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24})(?![\w-])/gi;
/** Names of parameters that hold an e-mail address: `mail`, `user[email]`, `e-mailadres`. */
const emailName = /(?:^|[^a-z])(?:e-?mail|mail|courriel)(?:adres|address|adresse)?(?:[^a-z]|$)/i;
/** A user name or key in front of the host of an address. */
const userOfAddress = /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/?#@]{1,200}@/gi;
/** A picture for screens of higher density: `logo@2x.png`. */
const density = /^\d(?:\.\d)?x\./i;
/** National or international notation, with or without separators; ten digits, as Dutch numbers have. */
const phone =
  /(?:^|[^\w.+-])(?:\+31|0031|0)[\s-]?(?:\(0\))?(?:6[\s-]?[1-9]\d{7}|[1-9]\d[\s-]?\d{7}|[1-9]\d{2}[\s-]?\d{6})(?!\w|\.\d)/;
const postcode = /(?:^|[^\w])[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}[\s,;+_-]{1,3}\d{1,5}\s?[a-z]?(?![\w-])/;
const houseThenPostcode = /[a-z]{3}\s\d{1,5}[a-z]?[\s,]{1,3}[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}(?!\w)/;
/** Names of parameters that hold a citizen service number: `bsn`, `ep.bsn`, `patient[bsn]`, `patientBsn`. */
const bsnName = /(?:^|[^a-z0-9])(?:bsn|burgerservicenummer|sofi(?:nummer)?|ssn|national_?id)\]?$/i;
const bsnEnding = /[a-z](?:Bsn|BSN)$/;
const postcodeName = /(?:^|[^a-z])(?:postcode|postal_?code|zip(?:_?code)?)\]?$/i;
const houseName = /(?:^|[^a-z])(?:huis_?(?:nummer|nr)|house_?(?:number|no)|street_?number)\]?$/i;

/** The kinds of personal data in one value. `name` is the name of the parameter, if any. */
export function personalDataIn(
  value: string,
  name = '',
  canaries: readonly string[] = [],
): PersonalDataType[] {
  const text = value.slice(0, 4096);
  const found: PersonalDataType[] = [];
  if (canaries.some((canary) => text.toLowerCase().includes(canary.toLowerCase()))) found.push('canary');
  else if (holdsEmail(text, emailName.test(name))) found.push('email');
  if (phone.test(text)) found.push('phone');
  if ((bsnName.test(name) || bsnEnding.test(name)) && isBsn(text.trim())) found.push('bsn');
  if (postcode.test(text) || houseThenPostcode.test(text)) found.push('postcode-house-number');
  return found;
}

/**
 * Versions (`lodash@4.17.21.min.js`) and pictures (`logo@2x.png`) look like addresses, so the domain must
 * exist in the public suffix list, unless the name of the parameter says what it holds.
 */
function holdsEmail(text: string, named: boolean): boolean {
  return [...text.replace(userOfAddress, '//').matchAll(email)].some(
    ([, host = '']) => !density.test(host) && (named || parse(host).isIcann === true),
  );
}

/**
 * Name of the field with a Dutch postcode, if another field holds a house number: together they are an
 * address.
 */
export function addressIn(fields: ReadonlyArray<readonly [name: string, value: string]>): string | null {
  const [postcodeField] =
    fields.find(([name, value]) => postcodeName.test(name) && /^\s*[1-9]\d{3}\s?[a-z]{2}\s*$/i.test(value)) ??
    [];
  return postcodeField !== undefined &&
    fields.some(([name, value]) => houseName.test(name) && /^\s*\d{1,5}\s?[a-z]?\s*$/i.test(value))
    ? postcodeField
    : null;
}

/** The eleven-test of the Dutch citizen service number: 9·a + 8·b + … + 2·h − i is a multiple of 11. */
export function isBsn(text: string): boolean {
  if (!/^\d{8,9}$/.test(text) || /^0+$/.test(text)) return false;
  const digits = [...text.padStart(9, '0')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}
