/** IAB TCF strings. Source: Transparency and Consent Framework 2.3, decoded with the reference library. */
import { TCString } from '@iabtechlabtcf/core';
import type { DecodedConsent } from '../../rules/evidence/consent.ts';

/** The number of purposes of the framework. */
const PURPOSES = 11;
const MAX_VENDORS = 60;

/** Whether a text looks like a TC string: version 2 begins with `C`, and dots separate the segments. */
export const isTcString = (text: string): boolean =>
  /^C[\w-]{20,}(?:\.[\w-]+){0,3}$/.test(text) && text.length < 20_000;

/** The purposes and at most 60 vendors of a TC string; null if it cannot be decoded. */
export function decodeTcString(
  text: string,
): Pick<DecodedConsent, 'granted' | 'denied' | 'legitimateInterest'> | null {
  try {
    const model = TCString.decode(text);
    const granted: string[] = [];
    const denied: string[] = [];
    for (let purpose = 1; purpose <= PURPOSES; purpose += 1)
      (model.purposeConsents.has(purpose) ? granted : denied).push(`purpose ${purpose}`);
    const legitimateInterest: string[] = [];
    for (let purpose = 1; purpose <= PURPOSES; purpose += 1)
      if (model.purposeLegitimateInterests.has(purpose)) legitimateInterest.push(`purpose ${purpose}`);
    for (let vendor = 1, kept = 0; vendor <= model.vendorConsents.maxId && kept < MAX_VENDORS; vendor += 1) {
      if (!model.vendorConsents.has(vendor)) continue;
      granted.push(`vendor ${vendor}`);
      kept += 1;
    }
    return { granted, denied, legitimateInterest };
  } catch {
    return null;
  }
}
