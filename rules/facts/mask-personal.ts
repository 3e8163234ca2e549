/**
 * Masks what is somebody's in a text: e-mail addresses, numbers of citizens, telephones, bank cards and accounts, and
 * tokens. What only looks like one is masked too. The caller bounds the text.
 */
import { isBsn } from './personal-data.ts';

/** What people write between the digits of a telephone number. */
const between = String.raw`(?:\s?[-./\u2010-\u2015]?\s?|\s?\(0\)[\s-]?|\)\s?)`;
/** `01-12-2025 14`: a day has as many digits as a telephone number. */
const day = String.raw`(?!\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d{2}(?!\d))`;
const phones: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\d)${day}(?:\+31|0031|0)${between}[1-9](?:${between}\d){8}(?!\d)`, 'g'),
  new RegExp(String.raw`\+[1-9](?:${between}\d){7,14}(?!\d)`, 'g'),
];
const citizens = String.raw`\d{8,9}|\d{4}[ .-]\d{2}[ .-]\d{3}|\d{3}[ .-]\d{3}[ .-]\d{3}`;
const cards = String.raw`\d{13,19}|(?:\d{4}[ -]){3}\d{1,7}|\d{4}[ -]\d{6}[ -]\d{5}`;
const account = /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/gi;
/** Numbers with a check digit. In a name they stand alone: services number their customers after an underscore. */
const checked = new RegExp(String.raw`(?<!\d)(?:${citizens}|${cards})(?!\d)`, 'g');
const checkedAlone = new RegExp(String.raw`(?<![\w.-])(?:${citizens}|${cards})(?![\w-])`, 'g');

const emails = /[^\s@]{1,64}(?:@|%40)[^\s@]{1,255}[.\u3002](?:[a-z]{2,}|\p{L}{2,})/giu;
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** A JSON web token begins with `{"` in base64. */
const webTokens = /eyJ[\w-]{8,}(?:\.[\w-]+){0,2}/g;
const runs = /[a-z\d]{16,}/gi;

/** A day in one row of digits, as file names have it. */
const dayInDigits = /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/;

/** The check digit of bank cards. Source: ISO/IEC 7812-1, annex B (Luhn). */
function isCard(digits: string): boolean {
  if (digits.length < 13) return false;
  let sum = 0;
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** The check digits of bank accounts. Source: ISO 13616 (IBAN), modulo 97. */
function isAccount(written: string): boolean {
  const plain = written.replaceAll(' ', '').toUpperCase();
  const digits = `${plain.slice(4)}${plain.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return plain.length >= 15 && [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

function isPersonal(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  return !dayInDigits.test(digits) && (isBsn(digits) || isCard(digits));
}

/** Letters, digits and signs of another width, as Asian keyboards write them. Source: Unicode, Halfwidth and Fullwidth Forms. */
const otherWidth = /[\ufe6b\uff01-\uff5e\uff61]/;

/** Masks what stands in characters of another width too; where nothing is masked, the text stays as it was written. */
function inAnyWidth(text: string, mask: (text: string) => string): string {
  if (!otherWidth.test(text)) return mask(text);
  const usual = text.normalize('NFKC');
  const masked = mask(usual);
  return masked === usual ? text : masked;
}

/**
 * The text with every number of a person replaced. `name`: it is a name of a cookie or key, in which a number that a word
 * or underscore precedes is a service's own.
 */
export const withoutNumbers = (text: string, mask: string, { name = false } = {}): string =>
  inAnyWidth(text, (usual) => maskNumbers(usual, mask, name));

function maskNumbers(text: string, mask: string, name: boolean): string {
  if (!/\d/.test(text)) return text;
  const withoutAccounts = text.replace(account, (written) => (isAccount(written) ? mask : written));
  return phones
    .reduce((rest, phone) => rest.replace(phone, mask), withoutAccounts)
    .replace(name ? checkedAlone : checked, (written) => (isPersonal(written) ? mask : written));
}

/** The text without e-mail addresses. */
export const withoutEmails = (text: string, mask: string): string =>
  inAnyWidth(text, (usual) => usual.replace(emails, mask));

/** The text without UUIDs and JSON web tokens, which no service has in its names. */
export const withoutTokens = (text: string, mask: string): string =>
  text.replace(uuids, mask).replace(webTokens, mask);

/** Whether a text holds a UUID or the beginning of a JSON web token. */
export const holdsToken = (text: string): boolean => withoutTokens(text, '') !== text;

/** Whether a run of letters and digits looks made by a machine: a word has no three digits among its letters. */
export const isTokenRun = (run: string): boolean =>
  run.length >= 16 && /[a-z]/i.test(run) && (run.match(/\d/g) ?? []).length >= (run.length < 32 ? 3 : 1);

/** How a masked e-mail address stands in a text. */
export const EMAIL_MASK = '[e-mail]';

/** A text of several words with all of it masked, as evidence keeps it. Masking it again changes nothing. */
export const withoutPersonalData = (text: string): string =>
  withoutNumbers(withoutTokens(withoutEmails(text, EMAIL_MASK), '[token]'), '[number]').replace(runs, (run) =>
    isTokenRun(run) ? '[token]' : run,
  );
