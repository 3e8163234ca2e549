/** IAB TCF strings. Source: Transparency and Consent Framework 2.3, decoded with the reference library. */
import { TCString } from '@iabtechlabtcf/core';
import type { DecodedConsent } from '../../rules/evidence/consent.ts';

/** The number of purposes of the framework. */
const PURPOSES = 11;
/** Those of its special features: precise location, and active scanning of the device. */
const SPECIAL_FEATURES = 2;
const MAX_VENDORS = 60;

/** Whether a text looks like a TC string: version 2 begins with `C`, and dots separate the segments. */
export const isTcString = (text: string): boolean =>
  /^C[\w-]{20,}(?:\.[\w-]+){0,3}$/.test(text) && text.length < 20_000;

/**
 * The purposes, special features and at most 60 vendors of a TC string; null if it cannot be decoded. Since
 * version 2.3 a string says which vendors the visitor was told of: consent for another one is marked.
 */
export function decodeTcString(
  text: string,
): Pick<DecodedConsent, 'granted' | 'denied' | 'legitimateInterest'> | null {
  try {
    const model = TCString.decode(text);
    const granted: string[] = [];
    const denied: string[] = [];
    for (let purpose = 1; purpose <= PURPOSES; purpose += 1)
      (model.purposeConsents.has(purpose) ? granted : denied).push(`purpose ${purpose}`);
    for (let feature = 1; feature <= SPECIAL_FEATURES; feature += 1)
      if (model.specialFeatureOptins.has(feature)) granted.push(`special feature ${feature}`);
    const legitimateInterest: string[] = [];
    for (let purpose = 1; purpose <= PURPOSES; purpose += 1)
      if (model.purposeLegitimateInterests.has(purpose)) legitimateInterest.push(`purpose ${purpose}`);
    for (let vendor = 1, kept = 0; vendor <= model.vendorConsents.maxId && kept < MAX_VENDORS; vendor += 1) {
      if (!model.vendorConsents.has(vendor)) continue;
      const told = model.vendorsDisclosed.size === 0 || model.vendorsDisclosed.has(vendor);
      granted.push(`vendor ${vendor}${told ? '' : ' (not disclosed)'}`);
      kept += 1;
    }
    return { granted, denied, legitimateInterest };
  } catch {
    return null;
  }
}
