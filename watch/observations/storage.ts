/** Makes the observation of a storage key, a database or a cache for every sensor. */
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { StorageItem, Unstamped } from '../../rules/evidence/index.ts';
import type { HookMessage } from '../hooks/messages.ts';
import type { Redactor } from '../redact/redactor.ts';

/** An item of storage. `value`: null for a database or cache. */
export interface RawItem {
  area: StorageItem['area'];
  origin: string;
  key: string;
  value: string | null;
}

/** The origin of a frame's address; the text `null` if it is opaque. */
export const storageOriginOf = (url: string): string => URL.parse(url)?.origin ?? 'null';

/** The observation of an item that a script wrote. */
export function writtenItemOf(
  { area, frame, key, value }: Extract<HookMessage, { type: 'storage' }>,
  initiator: InitiatorStep[],
  redact: Redactor,
): Unstamped<StorageItem> {
  return { ...itemOf({ area, origin: storageOriginOf(frame), key, value }, redact), how: 'write', initiator };
}

/** The observation of an item that was found when the page was read. */
export const foundItemOf = (item: RawItem, redact: Redactor): Unstamped<StorageItem> => itemOf(item, redact);

/** The observation of a write that only the browser tells of: the page's document stands for its script. */
export const unseenItemOf = (item: RawItem, page: string, redact: Redactor): Unstamped<StorageItem> => ({
  ...itemOf(item, redact),
  how: 'write',
  initiator: [
    { type: 'document', url: storageOriginOf(page) === item.origin ? page : redact.url(`${item.origin}/`) },
  ],
});

const itemOf = ({ area, origin, key, value }: RawItem, redact: Redactor): Unstamped<StorageItem> => ({
  kind: 'storage',
  area,
  origin,
  key: redact.name(key),
  how: 'snapshot',
  value: value === null ? null : redact.shape(value),
  initiator: [],
});
