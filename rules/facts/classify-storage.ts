/** What a key of the storage is for. */
import { hostOf } from '../address.ts';
import type { StorageItem } from '../evidence/index.ts';
import type { CategoryCode } from '../knowledge/categories.ts';
import { consentRecordName, csrfName } from '../knowledge/name-patterns.ts';
import type { Service } from '../knowledge/service.ts';
import type { Policy } from '../policy/schema.ts';
import {
  belongsTo,
  categoryOfHost,
  classified,
  decidedBy,
  undecided,
  writerThatDecides,
  type Purpose,
  type ClassifyOptions,
} from './classified.ts';
import { isOwn } from './declared.ts';
import { cookiesOf, recordsOf, storageOf } from './known-names.ts';
import { categoryInPolicy } from './policy-names.ts';
import { serviceOfHost } from './recognise.ts';

export interface StorageToClassify {
  key: string;
  area: StorageItem['area'];
  origin: string;
}

/** The service whose key it is by its name, and what the key is for. */
function storageByName(
  item: StorageToClassify,
  origin: string,
  party: Purpose['party'],
): { service: Service; category: CategoryCode } | null {
  const byKey = storageOf(item.key).find(
    ({ service, item: entry }) =>
      entry.area === item.area &&
      (entry.origin === 'own' ? party === 'first' : belongsTo(origin, service, entry.origin)),
  );
  // Many keep in storage, under the same name, what they keep in a cookie elsewhere.
  if (byKey) return { service: byKey.service, category: byKey.service.category };
  if (party === 'third' || item.key.length < 4) return null;
  const byCookie = cookiesOf(item.key).find(
    ({ cookie }) => cookie.party === 'first' && cookie.match !== 'suffix',
  );
  return byCookie ? { service: byCookie.service, category: byCookie.cookie.category } : null;
}

export function classifyStorage(
  item: StorageToClassify,
  siteHost: string,
  policy: Policy,
  options: ClassifyOptions = {},
): Purpose {
  const origin = hostOf(item.origin);
  const party = origin === '' || isOwn(origin, siteHost, policy) ? 'first' : 'third';
  const byName = storageByName(item, origin, party);
  const host = party === 'third' ? serviceOfHost(origin) : null;
  const isRecord = recordsOf(item.key).length > 0;
  const writer = writerThatDecides(byName?.category, isRecord, options);
  const known =
    writer?.category ?? byName?.category ?? (isRecord ? 'consent-record' : null) ?? categoryOfHost(host);
  const decision =
    decidedBy('policy', categoryInPolicy(item.key, 'storage', siteHost, policy)) ??
    decidedBy('knowledge', known) ??
    decidedBy('observation', options.records?.has(item.key) ? 'consent-record' : null) ??
    decidedBy('knowledge', party === 'first' ? categoryOfKey(item.key) : null) ??
    undecided;
  const service = writer ?? byName?.service ?? host;
  return { ...classified(decision, service, party, policy), byWriter: writer !== null };
}

/** What the name of a key looks like, of the site's own storage. */
const categoryOfKey = (key: string): CategoryCode | null =>
  consentRecordName.test(key) ? 'consent-record' : csrfName.test(key) ? 'csrf' : null;
