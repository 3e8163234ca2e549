/** Keys in web storage as they were seen, one fact a key. */
import { hostOf } from '../address.ts';
import { classifyStorage, type Classified } from '../classify.ts';
import type { InitiatorStep, Phase } from '../evidence/common.ts';
import type { StorageItem } from '../evidence.ts';
import type { Subject } from '../finding.ts';
import type { Policy } from '../policy.ts';
import type { Seen, SiteView } from '../site-view.ts';
import { siteHostOf } from './cookies.ts';
import { compareProfiles, looksLikeIdentifier, stableWithinProfile, type Identity, type Sample } from './identity.ts';
import { observedRecords } from './records.ts';
import { tellingInitiator } from './initiator.ts';

export interface StorageFact extends Classified {
  key: string;
  area: StorageItem['area'];
  origin: string;
  sightings: Array<Seen<'storage'>>;
  identity: Identity;
  identifierLike: boolean;
  /** One number or token, rather than a document of settings in which something happens to differ. */
  bare: boolean;
  initiator: InitiatorStep[];
}

const bareShapes = new Set(['hex', 'uuid', 'token', 'number']);

export function storageItems(view: SiteView, policy: Policy, phases?: readonly Phase[]): StorageFact[] {
  const records = observedRecords(view);
  const groups = new Map<string, { first: StorageItem; sightings: Array<Seen<'storage'>> }>();
  for (const seen of view.all('storage')) {
    const { observation } = seen;
    if (phases !== undefined && !phases.includes(observation.phase)) continue;
    const key = storageKey(observation);
    const group = groups.get(key);
    if (group) group.sightings.push(seen);
    else groups.set(key, { first: observation, sightings: [seen] });
  }
  return [...groups.values()].map(({ first, sightings }) => {
    const samples = sightings.flatMap(({ journey, observation: { visit, value } }): Sample[] => (value === null ? [] : [{ journey, visit, value }]));
    return {
      ...classifyStorage(first, siteHostOf(first.page, view, policy), policy, { records }),
      key: first.key,
      area: first.area,
      origin: first.origin,
      sightings,
      identity: compareProfiles(samples),
      identifierLike: samples.some(({ value }) => looksLikeIdentifier(value)) && stableWithinProfile(samples),
      bare: samples.length > 0 && samples.every(({ value }) => bareShapes.has(value.shape)),
      initiator: tellingInitiator(sightings.map(({ observation }) => observation.initiator)),
    };
  });
}

export const storageKey = ({ area, origin, key }: { area: string; origin: string; key: string }): string => `${area}\n${origin}\n${key}`;

export const storageSubject = ({ key, origin }: StorageFact): Subject => ({ type: 'storage', name: key, host: hostOf(origin) });
