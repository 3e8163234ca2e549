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
 * Whether a text is a TC string by what it holds, whatever the name under which it is kept: letters and times at the
 * right places, which a random number has in one of tens of thousands.
 */
export function holdsTcString(text: string): boolean {
  if (!isTcString(text)) return false;
  try {
    const { created, lastUpdated, cmpId, consentLanguage, policyVersion } = TCString.decode(text);
    const times = [Number(created), Number(lastUpdated)];
    return (
      times.every((time) => time > FIRST_STRING && time < LAST_STRING) &&
      Number(cmpId) > 0 &&
      /^[A-Z]{2}$/.test(consentLanguage) &&
      Number(policyVersion) >= 2 &&
      Number(policyVersion) <= 15
    );
  } catch {
    return false;
  }
}

/** The framework began in 2018. */
const FIRST_STRING = Date.UTC(2018, 0);
const LAST_STRING = Date.UTC(2045, 0);

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
