/** Makes the observation of a consent record for every sensor: what it grants and denies, never its value. */
import { decodeRecord } from '../consent-records/decode.ts';
import { DAY } from '../../rules/duration.ts';
import type { ConsentRecord, Unstamped } from '../../rules/evidence/index.ts';
import type { FoundRecord } from '../consent-records/interfaces.ts';
import type { Redactor } from '../redact/redactor.ts';
import { lifetimeOf, plainDomain, type JarCookie } from './cookie-jar.ts';

const MAX_NAME_LENGTH = 100;

/** The consent record in a cookie; null if it is none. */
export function recordOfCookie(
  { name, value, domain, expires }: Pick<JarCookie, 'name' | 'value' | 'domain' | 'expires'>,
  now: number,
): FoundRecord | null {
  const record = decodeRecord({ area: 'cookie', name, value });
  if (!record) return null;
  const lifetime = lifetimeOf({ expires }, now);
  const decoded = {
    ...record.decoded,
    ...(lifetime === null ? {} : { lifetimeDays: Math.round(lifetime / DAY) }),
  };
  return { area: 'cookie', name, host: plainDomain(domain), ...record, decoded };
}

/** The consent record under a key of local storage; null if it is none. */
export function recordOfStorage({
  key,
  value,
  host,
}: {
  key: string;
  value: string;
  host: string;
}): FoundRecord | null {
  const record = decodeRecord({ area: 'localStorage', name: key, value });
  return record && { area: 'localStorage', name: key, host, ...record };
}

/** The consent record in an entry of a database or cache; null if it is none. */
export function recordOfEntry({
  area,
  name,
  value,
  host,
}: {
  area: 'indexedDB' | 'cacheStorage';
  name: string;
  value: string;
  host: string;
}): FoundRecord | null {
  // Its notation is that of local storage, which has no expiry either.
  const record = decodeRecord({ area: 'localStorage', name, value });
  return record && { area, name, host, ...record };
}

/** The observation of a record. */
export function consentRecordOf(
  found: FoundRecord,
  moment: ConsentRecord['moment'],
  redact: Redactor,
): Unstamped<ConsentRecord> {
  const names = (each: readonly string[]): string[] =>
    each.map((name) => redact.name(name).slice(0, MAX_NAME_LENGTH));
  const { decoded } = found;
  return {
    kind: 'consent-record',
    moment,
    ...found,
    name: redact.name(found.name),
    decoded: { ...decoded, granted: names(decoded.granted), denied: names(decoded.denied) },
  };
}
