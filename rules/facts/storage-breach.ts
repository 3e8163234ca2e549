/** Whether a storage key may be kept before opt-in; the counterpart of `cookie-breach.ts`. */
import { consentRequiring } from '../knowledge/categories.ts';
import { visitorNumberName } from '../knowledge/name-patterns.ts';
import type { Policy } from '../policy/schema.ts';
import { holdsNothing } from './identifiers.ts';
import type { StorageFact } from './storage.ts';

/**
 * Why a key may not be kept without asking. `members-only`: the policy allows it behind the login only, and a visitor
 * has it. `unclear`: it differs between visitors, but may be settings that
 * hold a timestamp. `fingerprint`: its value may be computed from the browser's fingerprint.
 */
export type StorageBreachReason = 'known' | 'members-only' | 'identifier' | 'unclear' | 'fingerprint';

/** Whether a person must judge it, since it may be harmless. */
export const isQuestion = (why: StorageBreachReason): boolean => why === 'unclear' || why === 'fingerprint';

/**
 * Why the key may not be kept without asking; null if it may. A value that is the same for everyone
 * identifies nobody.
 */
export function breachOfStorage(fact: StorageFact, policy: Policy): StorageBreachReason | null {
  if (fact.membersOnly !== null) return 'members-only';
  if (fact.decidedBy === 'policy' && !consentRequiring(fact.category)) return null;
  // A tracker also keeps tests and settings: what is not known by its name must be able to identify.
  if (fact.byWriter && fact.decidedBy !== 'policy' && !isTelling(fact)) return null;
  if (fact.sightings.every(({ observation: { value } }) => value !== null && holdsNothing(value)))
    return null;
  if (consentRequiring(fact.category)) return 'known';
  if (fact.category !== 'unknown')
    return fact.category === 'consent-record' ||
      fact.core ||
      policy.unknown === 'knowledge' ||
      !fact.identifierLike
      ? null
      : 'unclear';
  return fact.computed && fact.identity !== 'identifier' ? 'fingerprint' : breachOfUnknown(fact, policy);
}

/** A key that nobody knows. */
function breachOfUnknown(fact: StorageFact, policy: Policy): StorageBreachReason | null {
  if (!fact.identifierLike || fact.identity === 'constant') return null;
  // Routers number each entry of the history anew, and no other page can read it.
  if (fact.area === 'historyState') return null;
  // What ends with the tab, or is a document of settings, needs a person to look at it. A database or file stores the
  // number of a document like that of a visitor: only one that every visitor has anew is the latter.
  const inDocuments = fact.area === 'indexedDB' || fact.area === 'fileSystem';
  const lasting = fact.area === 'localStorage' || (inDocuments && fact.identity === 'identifier');
  if (policy.unknown === 'knowledge')
    return fact.bare
      ? lasting && fact.identity === 'identifier' && visitorNumberName.test(fact.key)
        ? 'identifier'
        : 'unclear'
      : null;
  return fact.bare && lasting ? 'identifier' : fact.bare || fact.identity === 'identifier' ? 'unclear' : null;
}

/** Whether the value can tell visitors apart, also if it is short: each profile has its own. */
const isTelling = ({ identity, identifierLike, computed }: StorageFact): boolean =>
  computed || identity === 'identifier' || (identity === 'unknown' && identifierLike);
