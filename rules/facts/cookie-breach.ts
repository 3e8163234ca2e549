/**
 * Whether a cookie may be set before opt-in: by default no if there is a statement, by the knowledge base if
 * there is none.
 */
import { consentRequiring } from '../knowledge/categories.ts';
import { DAY } from '../duration.ts';
import { visitorNumberName } from '../knowledge/name-patterns.ts';
import type { Policy } from '../policy/schema.ts';
import { serviceById } from './recognise.ts';
import type { CookieFact } from './cookies.ts';
import { holdsNothing } from './identifiers.ts';

/** Why a cookie may not be set without asking, or may not be. */
export type BreachReason =
  /** The policy or the knowledge base says that it needs an opt-in. */
  | 'known'
  /** It needs an opt-in, but the site claims the Dutch exemption for privacy-friendly statistics. */
  | 'exempt-claim'
  /** It needs an opt-in, but its value is empty or a placeholder: as it is, it recognises nobody. */
  | 'placeholder'
  /** The policy allows it behind the login only, and a visitor has it. */
  | 'members-only'
  /** It is unknown, and another party sets it. */
  | 'third-party'
  /** It is unknown, and its value tells visitors apart. */
  | 'identifier'
  /** It is unknown, and looks like the session of a server. */
  | 'probable-session'
  /** It is known and harmless in general, but not on the policy's list of core cookies. */
  | 'not-core'
  /** It is unknown, and its value may be computed from the browser's fingerprint. */
  | 'fingerprint'
  /** It is unknown, and every visitor gets the same value, or a very short one. */
  | 'constant'
  /** It is unknown, and so is what it holds. */
  | 'unclear';

/**
 * Reasons by which the browser refuses a cookie because of its own settings: another visitor's browser would
 * store it.
 */
const ownSetting = /userpreference|thirdparty/i;
const breaches = new Set<BreachReason>(['known', 'members-only', 'third-party', 'identifier']);

/** Whether setting it without opt-in is a factual breach rather than a question. */
export const isBreach = (why: BreachReason | null): boolean => why !== null && breaches.has(why);

/** Why the cookie may not be set without asking; null if it may. */
export function breachOfCookie(fact: CookieFact, policy: Policy): BreachReason | null {
  if (fact.refused && !refusedBySetting(fact)) return null;
  const holdsAny = fact.sightings.some(({ value }) => !holdsNothing(value));
  if (consentRequiring(fact.category) && !holdsAny) return 'placeholder';
  if (consentRequiring(fact.category)) return claimsExemption(fact, policy) ? 'exempt-claim' : 'known';
  if (fact.membersOnly !== null) return 'members-only';
  if (fact.category !== 'unknown') {
    if (fact.core || fact.decidedBy === 'policy' || fact.category === 'consent-record') return null;
    return policy.unknown === 'deny' ? 'not-core' : null;
  }
  return policy.unknown === 'deny' ? denied(fact) : doubted(fact);
}

function denied(fact: CookieFact): BreachReason {
  if (fact.sightings.every(({ value }) => holdsNothing(value))) return 'constant';
  if (probableSession(fact) && (fact.party === 'first' || fact.declared)) return 'probable-session';
  if (fact.party === 'third') return 'third-party';
  if (tellsApart(fact)) return 'identifier';
  if (fact.computed) return 'fingerprint';
  return fact.identity === 'constant' || !fact.identifierLike ? 'constant' : 'unclear';
}

/**
 * Without a statement an unknown cookie is a question at most, and only if it could matter; unless its name
 * says that it numbers visitors.
 */
function doubted(fact: CookieFact): BreachReason | null {
  if (fact.sightings.every(({ value }) => holdsNothing(value))) return null;
  if (probableSession(fact)) return null;
  if (fact.party === 'first' && fact.identity === 'constant') return fact.computed ? 'fingerprint' : null;
  if (
    fact.party === 'first' &&
    visitorNumberName.test(fact.name) &&
    (fact.lifetime ?? 0) > DAY &&
    tellsApart(fact)
  )
    return 'identifier';
  if (fact.computed) return 'fingerprint';
  return fact.party === 'third' || fact.identifierLike || (fact.lifetime ?? 0) > DAY ? 'unclear' : null;
}

/**
 * Whether first-party statistics may be exempt: the policy claims it, or it depends on a configuration that
 * cannot be seen.
 */
function claimsExemption({ category, party, serviceId }: CookieFact, policy: Policy): boolean {
  if (category !== 'analytics' || party !== 'first') return false;
  return (
    policy.analytics?.basis === 'exempt' ||
    (policy.unknown === 'knowledge' && serviceById(serviceId ?? '')?.exemptable === true)
  );
}

const probableSession = ({ httpOnly, lifetime }: CookieFact): boolean => httpOnly && lifetime === null;

/**
 * Whether its value is different in every profile and long or long-lived; or, with one profile, plainly a
 * random number.
 */
function tellsApart({ identity, identifierLike, lifetime, sightings }: CookieFact): boolean {
  if (identity === 'constant') return false;
  const values = sightings.map(({ value }) => value);
  if (identity === 'unknown')
    return (
      identifierLike &&
      values.every(
        ({ shape }) => shape === 'hex' || shape === 'uuid' || shape === 'token' || shape === 'number',
      )
    );
  return (
    identifierLike ||
    ((lifetime ?? 0) > DAY &&
      values.every(({ length, shape }) => length >= 6 && shape !== 'timestamp' && shape !== 'boolean'))
  );
}

const refusedBySetting = ({ sightings }: CookieFact): boolean =>
  sightings.some(({ write }) => write?.blockedReasons.some((reason) => ownSetting.test(reason)) === true);
