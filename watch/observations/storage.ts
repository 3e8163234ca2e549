/** A key of web storage, a database or a cache, as an observation: the same for every sensor. */
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { StorageItem, Unstamped } from '../../rules/evidence/index.ts';
import type { HookMessage } from '../hooks/messages.ts';
import type { Redactor } from '../redact/redactor.ts';

/** What a frame holds. `value`: null for what has none, such as a database. */
export interface RawItem {
  area: StorageItem['area'];
  origin: string;
  key: string;
  value: string | null;
}

/** The origin that a frame's address gives; `null` where it has none, as browsers write it. */
export const storageOriginOf = (url: string): string => URL.parse(url)?.origin ?? 'null';

/** A script wrote it. */
export function writtenItemOf(
  { area, frame, key, value }: Extract<HookMessage, { type: 'storage' }>,
  initiator: InitiatorStep[],
  redact: Redactor,
): Unstamped<StorageItem> {
  return { ...itemOf({ area, origin: storageOriginOf(frame), key, value }, redact), how: 'write', initiator };
}

/** It was there when the page was looked at. */
export const foundItemOf = (item: RawItem, redact: Redactor): Unstamped<StorageItem> => itemOf(item, redact);

const itemOf = ({ area, origin, key, value }: RawItem, redact: Redactor): Unstamped<StorageItem> => ({
  kind: 'storage',
  area,
  origin,
  key: redact.name(key),
  how: 'snapshot',
  value: value === null ? null : redact.shape(value),
  initiator: [],
});
