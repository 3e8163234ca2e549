/** Numbers that are somebody's: of a citizen, a telephone, a bank card. What only looks like one is masked too. */
import { isBsn } from '../../rules/facts/personal-data.ts';

/** Runs of digits, with the signs that people write between them. */
const numbers = /(?<![\w.-])\+?\d(?:[ .-]?\d){7,18}(?![\w-])/g;
/** A day in one row of digits, as file names have it. */
const day = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

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

function isPersonal(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (day.test(digits)) return false;
  const phone = /^(?:0[1-9]\d{8}|(?:00)?31\d{9})$/.test(digits) || written.startsWith('+');
  return phone || isBsn(digits) || isCard(digits);
}

/** The text with every such number replaced. The caller bounds the text. */
export const withoutNumbers = (text: string, mask: string): string =>
  text.replace(numbers, (written) => (isPersonal(written) ? mask : written));
