/** Keys in web storage, one fact each. */
import { hostOf } from '../address.ts';
import { classifiedFor, classifyStorage, type Classified } from './classify.ts';
import type { InitiatorStep, Phase } from '../evidence/common.ts';
import type { StorageItem } from '../evidence/index.ts';
import type { Subject } from '../judge/finding.ts';
import type { Policy } from '../policy/schema.ts';
import { oncePerSite, type Seen, type SiteView } from '../judge/site-view.ts';
import { siteHostOf } from './cookies.ts';
import {
  compareProfiles,
  looksLikeIdentifier,
  stableWithinProfile,
  type Identity,
  type Sample,
} from './identifiers.ts';
import { observedRecords } from './choice-records.ts';
import { ofMembers, sightingsThatJudge, toWhoHasIt, whoHas } from './login-area.ts';
import { clearestInitiator } from './initiators.ts';
import { fingerprintAt, looksLikeChecksum } from './fingerprinted.ts';
import { profiles } from './profiles.ts';
import { trackerThatWrote } from './writer.ts';

/** Properties of a key on a site, the same in every part of the evidence. */
export interface StorageTraits extends Classified {
  key: string;
  area: StorageItem['area'];
  origin: string;
  /** Whether its value may be computed from the browser's fingerprint (`fingerprinted.ts`). */
  computed: boolean;
}

/** A key with its sightings in some phases. */
export interface StorageFact extends StorageTraits {
  sightings: ReadonlyArray<Seen<'storage'>>;
  phases: Phase[];
  journeys: string[];
  identity: Identity;
  identifierLike: boolean;
  /** Whether the value is one number or token, rather than a document of settings that happens to differ. */
  bare: boolean;
  initiator: InitiatorStep[];
}

const bareShapes = new Set(['hex', 'uuid', 'token', 'number']);

/** One fact per key from all evidence of the site. */
export const allStorage = oncePerSite((whole, policy: Policy): StorageFact[] => {
  const records = observedRecords(whole);
  const isFingerprint = fingerprintAt(whole, policy);
  const isMember = ofMembers(whole, policy);
  return groupsOf(whole).map((sightings) => {
    const { key, area, origin, page } = sightings[0].observation;
    const writer = trackerThatWrote(sightings.map(({ observation }) => observation.initiator));
    const host = siteHostOf(page, whole, policy);
    const classified = classifiedFor(whoHas(sightings, isMember), key, policy, (said) =>
      classifyStorage({ key, area, origin }, host, said, { records, writer }),
    );
    const computed = sightings.some(
      ({ observation }) =>
        observation.value !== null && looksLikeChecksum(observation.value) && isFingerprint(observation),
    );
    return { ...classified, key, area, origin, computed, ...seenOf(sightings, profiles(whole, policy)) };
  });
});

const factByKey = oncePerSite(
  (whole, policy: Policy): ReadonlyMap<string, StorageFact> =>
    new Map(allStorage(whole, policy).map((fact) => [storageKey(fact), fact])),
);

/**
 * Keys of the view, or of some phases of it. Their purpose is derived once for the site, as for `cookies`.
 */
export function storageItems(view: SiteView, policy: Policy, phases?: readonly Phase[]): StorageFact[] {
  const known = factByKey(view, policy);
  const isMember = ofMembers(view, policy);
  return groupsOf(view, phases).flatMap((all) => {
    const fact = known.get(storageKey(all[0].observation));
    if (!fact) return [];
    const sightings = sightingsThatJudge(all, fact, isMember);
    return [{ ...toWhoHasIt(fact, sightings, isMember), ...seenOf(sightings, profiles(view, policy)) }];
  });
}

/** The sightings of one key, one or more. */
type Sightings = [Seen<'storage'>, ...Array<Seen<'storage'>>];

function groupsOf(view: SiteView, phases?: readonly Phase[]): Sightings[] {
  const groups = new Map<string, Sightings>();
  for (const seen of view.all('storage')) {
    if (phases !== undefined && !phases.includes(seen.observation.phase)) continue;
    const key = storageKey(seen.observation);
    const group = groups.get(key);
    if (group) group.push(seen);
    else groups.set(key, [seen]);
  }
  return [...groups.values()];
}

function seenOf(
  sightings: ReadonlyArray<Seen<'storage'>>,
  profileOf: (journey: string) => string,
): Omit<StorageFact, keyof StorageTraits> {
  const samples = sightings.flatMap(({ journey, observation: { visit, value } }): Sample[] =>
    value === null ? [] : [{ journey, profile: profileOf(journey), visit, value }],
  );
  return {
    sightings,
    phases: [...new Set(sightings.map(({ observation }) => observation.phase))],
    journeys: [...new Set(sightings.map(({ journey }) => journey))],
    identity: compareProfiles(samples),
    identifierLike: samples.some(({ value }) => looksLikeIdentifier(value)) && stableWithinProfile(samples),
    bare: samples.length > 0 && samples.every(({ value }) => bareShapes.has(value.shape)),
    initiator: clearestInitiator(sightings.map(({ observation }) => observation.initiator)),
  };
}

/** A key that is unique for each storage key, to compare facts of different phases. */
export const storageKey = ({ area, origin, key }: { area: string; origin: string; key: string }): string =>
  `${area}\n${origin}\n${key}`;

/** The subject of a finding about this key. */
export const storageSubject = ({ key, origin }: StorageFact): Subject => ({
  type: 'storage',
  name: key,
  host: hostOf(origin),
});
