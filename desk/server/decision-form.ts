/** Reads a decision from the fields of a form: what is wrong with it, in a code that pages have a sentence for. */
import {
  acceptReasonSchema,
  daySchema,
  fingerprintSchema,
  notOursReasonSchema,
  type Decision,
} from '../model/decision.ts';
import type { Decide } from '../model/requests.ts';
import type { Fields } from './form.ts';

/** What the form itself shows to be wrong; the desk refuses the rest. */
export type WrongInput = 'nothing' | 'long' | 'reason' | 'until' | 'wrong-kind';

const longestWords = 4000;
const longestOwner = 120;
/** Twelve months, of which one may have 29 February. */
const longestDays = 366;

type Read = Decision | WrongInput | 'reason-missing' | 'date-past' | 'date-too-far';

/** @param today the day of the reader, `2026-11-23` */
export function readDecision(fields: Fields, today: string): Read {
  const words = fields.text('words');
  if (words.length > longestWords) return 'long';
  switch (fields.text('kind')) {
    case 'confirmed': {
      const owner = fields.text('owner').slice(0, longestOwner);
      return { kind: 'confirmed', owner: owner === '' ? null : owner, words: words === '' ? null : words };
    }
    case 'accepted':
      return readAccepted(fields, words, today);
    case 'not-ours': {
      const reason = notOursReasonSchema.safeParse(fields.text('reason'));
      if (!reason.success) return 'reason';
      return words === '' ? 'reason-missing' : { kind: 'not-ours', reason: reason.data, words };
    }
    case 'claimed-fixed':
      return { kind: 'claimed-fixed', words: words === '' ? null : words };
    default:
      return 'wrong-kind';
  }
}

function readAccepted(fields: Fields, words: string, today: string): Read {
  const reason = acceptReasonSchema.safeParse(fields.text('reason'));
  const until = daySchema.safeParse(fields.text('until'));
  if (!reason.success) return 'reason';
  if (!until.success) return 'until';
  const days = (Date.parse(until.data) - Date.parse(today)) / 86_400_000;
  if (days < 0) return 'date-past';
  if (days > longestDays) return 'date-too-far';
  if (words === '') return 'reason-missing';
  const condition = fields.text('condition') === 'until-it-changes' ? 'until-it-changes' : 'none';
  return { kind: 'accepted', reason: reason.data, until: until.data, words, condition };
}

/** Findings as a form names them: `fingerprint:version`. */
export const readFindings = (values: readonly string[]): Decide['findings'] =>
  values.flatMap((value) => {
    const [fingerprint = '', version = ''] = value.split(':');
    const known = fingerprintSchema.safeParse(fingerprint);
    return known.success && /^\d{1,15}$/.test(version)
      ? [{ fingerprint: known.data, version: Number(version) }]
      : [];
  });
