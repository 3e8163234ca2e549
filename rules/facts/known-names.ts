/** What the knowledge base says of a name alone. */
import { parseDuration } from '../duration.ts';
import { consentRequiring } from '../knowledge/categories.ts';
import { consentRecords } from '../knowledge/consent-records.ts';
import { lookup } from '../knowledge/lookup.ts';
import { platformCookies } from '../knowledge/platform-cookies.ts';
import { known } from './known-services.ts';

export const cookiesOf = (name: string) => known().cookiesOf(name);
export const storageOf = (key: string) => known().storageOf(key);
export const recordsOf = lookup(consentRecords, (record) => record);
export const platformOf = lookup(platformCookies, (cookie) => cookie);

/** Names that the knowledge base knows as something that needs consent: they never count as records of a choice. */
export const isKnownTracker = (name: string): boolean =>
  cookiesOf(name).some(({ cookie }) => consentRequiring(cookie.category)) ||
  storageOf(name).some(({ service }) => consentRequiring(service.category));

/** Seconds that a platform's own cookie of this name usually lives; null where nobody says, or until the browser closes. */
export function usualLifetime(name: string): number | null {
  const known = platformOf(name)[0]?.lifetime;
  return known === undefined || known === null ? null : parseDuration(known);
}
