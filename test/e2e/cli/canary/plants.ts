/** Secrets of every kind, each used in one place only, so that what is found tells where it leaked. */

/** The eleven-test, from right to left: 9·a + 8·b + … + 2·h − i. */
const isBsn = (digits: string): boolean =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0) % 11 === 0;

function bsn(number: number): string {
  let at = 123_450_000 + number * 23;
  while (!isBsn(String(at))) at += 1;
  return String(at);
}

/** With the check digit of Luhn. */
function card(number: number): string {
  const body = `4111${String(11_000_000_000 + number * 7919)}`;
  const sum = [...body].reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const hex = (number: number): string => `${(0x9f3c2e19 + number * 7_368_787).toString(16)}`.padStart(8, '0');
const phone = (number: number): string => String(12_340_000 + number * 31);

/** One secret of each kind, by number. Two with the same number of one kind do not exist. */
const kinds = {
  'e-mail': (number: number) => `piet.geheim${number}x@patient.example`,
  BSN: bsn,
  telephone: (number: number) => `06${phone(number)}`,
  'telephone with spaces': (number: number) => `06 ${(phone(number).match(/../g) ?? []).join(' ')}`,
  'telephone abroad': (number: number) => `+31 6 ${phone(number)}`,
  'telephone with brackets': (number: number) => `+31 (0)6-${phone(number)}`,
  card,
  'card with spaces': (number: number) => (card(number).match(/.{4}/g) ?? []).join(' '),
  token: (number: number) => `${hex(number)}b7d4f60a1b2c3d4e5${hex(number + 1)}`,
  UUID: (number: number) => `${hex(number)}-e89b-42d3-a456-4266${hex(number)}`,
  JWT: (number: number) => `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI${hex(number)}In0.c2lnbmF0dXJl${hex(number)}`,
} as const;

type SecretKind = keyof typeof kinds;

interface Plant {
  kind: SecretKind;
  place: string;
  secret: string;
}

/** Gives secrets out, and remembers where they went. */
export class Planted {
  readonly all: Plant[] = [];

  /** One secret of each of these kinds (all, unless told) for a place. */
  in(place: string, only: readonly SecretKind[] = every): string[] {
    return only.map((kind) => {
      const secret = kinds[kind](this.all.length + 1);
      this.all.push({ kind, place, secret });
      return secret;
    });
  }
}

const isKind = (name: string): name is SecretKind => name in kinds;
const every: readonly SecretKind[] = Object.keys(kinds).filter(isKind);
/** Those that a name of the page's own may hold. Services number their customers in hexadecimal in such names. */
export const inNames: readonly SecretKind[] = every.filter((kind) => kind !== 'token');

/** How a secret may be written down. */
export const formsOf = (secret: string): string[] => [
  ...new Set([
    secret,
    encodeURIComponent(secret),
    encodeURI(secret),
    secret.replaceAll(' ', '+'),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ]),
];
