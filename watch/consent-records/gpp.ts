/**
 * IAB GPP strings: several frameworks in one string, a section each. Source: Global Privacy Platform, decoded
 * with the reference library.
 */
import { GppModel } from '@iabgpp/cmpapi';
import type { DecodedConsent } from '../../rules/evidence/consent.ts';
import { decodeTcString } from './tcf.ts';

/** Section of the European framework: a TC string of its own. */
const EUROPE = 'tcfeuv2';
/** Section of the Canadian framework, and its purposes. */
const CANADA = 'tcfcav1';
const canadianPurposes = ['PurposesExpressConsent', 'PurposesImpliedConsent'];
const MAX_LENGTH = 20_000;

/** Whether a text looks like a GPP string: the header has type 3 and version 1, and `~` separates sections. */
export const isGppString = (text: string): boolean =>
  text.length < MAX_LENGTH && /^DB[\w-]{1,60}(?:~[\w.-]+){1,30}$/.test(text);

type Decoded = Pick<DecodedConsent, 'granted' | 'denied' | 'legitimateInterest'>;

/**
 * What the sections grant and deny that ask for consent. Sections of American states hold objections, which
 * are no consent. Null if there is none that asks, or the string cannot be decoded.
 */
export function decodeGppString(text: string): Decoded | null {
  if (!isGppString(text)) return null;
  try {
    const model = new GppModel(text);
    if (model.hasSection(EUROPE)) return decodeTcString(model.encodeSection(EUROPE));
    return model.hasSection(CANADA) ? canadian(model) : null;
  } catch {
    return null;
  }
}

function canadian(model: GppModel): Decoded {
  const purposes = canadianPurposes.map((field): unknown => model.getFieldValue(CANADA, field));
  const [granted, denied]: [string[], string[]] = [[], []];
  const longest = Math.max(...purposes.map((each) => (Array.isArray(each) ? each.length : 0)));
  for (let index = 0; index < Math.min(longest, 24); index += 1) {
    const given = purposes.some((each) => Array.isArray(each) && each[index] === true);
    (given ? granted : denied).push(`purpose ${index + 1}`);
  }
  return { granted, denied };
}
