/** IAB TCF strings. Source: Transparency and Consent Framework 2.3, decoded with the reference library. */
import { TCString } from '@iabtechlabtcf/core';
import type { DecodedConsent } from '../../rules/evidence/consent.ts';

/** Purposes that the framework knows. */
const PURPOSES = 11;
const MOST_VENDORS = 60;

/** A core string of version 2 begins with `C`; segments are parted by dots. */
export const isTcString = (text: string): boolean =>
  /^C[\w-]{20,}(?:\.[\w-]+){0,3}$/.test(text) && text.length < 20_000;

/** What was granted: purposes, then vendors (bounded). Null for what is no TC string after all. */
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
    for (let vendor = 1, kept = 0; vendor <= model.vendorConsents.maxId && kept < MOST_VENDORS; vendor += 1) {
      if (!model.vendorConsents.has(vendor)) continue;
      granted.push(`vendor ${vendor}`);
      kept += 1;
    }
    return { granted, denied, legitimateInterest };
  } catch {
    return null;
  }
}
