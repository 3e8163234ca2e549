/** What a cookie amounts to before opt-in: default deny where there is a statement, general knowledge where there is none. */
import { consentRequiring } from '../knowledge/categories.ts';
import { isCore } from './classify.ts';
import { DAY } from '../duration.ts';
import { visitorNumberName } from '../knowledge/name-patterns.ts';
import type { Policy } from '../policy/schema.ts';
import { serviceById } from './recognise.ts';
import type { CookieFact } from './cookies.ts';

/** Why a cookie is not simply allowed. */
export type BreachReason =
  /** The policy or the knowledge base says that it needs an opt-in. */
  | 'known'
  /** The same, but the site claims the Dutch exemption for privacy-friendly statistics. */
  | 'exempt-claim'
  /** Nobody knows it, and it is another party's. */
  | 'third-party'
  /** Nobody knows it, and its value tells visitors apart. */
  | 'identifier'
  /** Nobody knows it; a server's session by the looks of it. */
  | 'probable-session'
  /** It is known and harmless in general, but the policy's list of core cookies does not have it. */
  | 'not-core'
  /** Nobody knows it, and every visitor gets the same value, or a very short one. */
  | 'constant'
  /** Nobody knows it, and it is not clear what it holds. */
  | 'unclear';

/** Reasons of the browser that come from its own settings: another visitor's browser would have stored it. */
const ownSetting = /userpreference|thirdparty/i;
const breaches = new Set<BreachReason>(['known', 'third-party', 'identifier']);

/** Whether it is a factual breach when it is set without opt-in, rather than a question. */
export const isBreach = (why: BreachReason | null): boolean => why !== null && breaches.has(why);

/** Null: it may be set without asking. */
export function breachOfCookie(fact: CookieFact, policy: Policy): BreachReason | null {
  if (fact.refused && fact.party === 'third' && !refusedBySetting(fact)) return null;
  if (consentRequiring(fact.category)) return claimsExemption(fact, policy) ? 'exempt-claim' : 'known';
  if (fact.category !== 'unknown') {
    if (isCore(fact.category, policy) || fact.decidedBy === 'policy' || fact.category === 'consent-record')
      return null;
    return policy.unknown === 'deny' ? 'not-core' : null;
  }
  return policy.unknown === 'deny' ? denied(fact) : doubted(fact);
}

function denied(fact: CookieFact): BreachReason {
  if (probableSession(fact) && (fact.party === 'first' || fact.declared)) return 'probable-session';
  if (fact.party === 'third') return 'third-party';
  if (tellsApart(fact)) return 'identifier';
  return fact.identity === 'constant' || !fact.identifierLike ? 'constant' : 'unclear';
}

/** Without a statement, what nobody knows is a question at most, and only where it could matter; unless its own name says that it numbers visitors. */
function doubted(fact: CookieFact): BreachReason | null {
  if (probableSession(fact) || (fact.party === 'first' && fact.identity === 'constant')) return null;
  if (
    fact.party === 'first' &&
    visitorNumberName.test(fact.name) &&
    (fact.lifetime ?? 0) > DAY &&
    tellsApart(fact)
  )
    return 'identifier';
  return fact.party === 'third' || fact.identifierLike || (fact.lifetime ?? 0) > DAY ? 'unclear' : null;
}

/** First-party statistics may be exempt by law where the policy claims it, or where that depends on a set-up that cannot be seen. */
function claimsExemption({ category, party, serviceId }: CookieFact, policy: Policy): boolean {
  if (category !== 'analytics' || party !== 'first') return false;
  return (
    policy.analytics?.basis === 'exempt' ||
    (policy.unknown === 'knowledge' && serviceById(serviceId ?? '')?.exemptable === true)
  );
}

const probableSession = ({ httpOnly, lifetime }: CookieFact): boolean => httpOnly && lifetime === null;

/** Different in every profile, and either long or long-lived; or, seen in one profile only, plainly a made-up number. */
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
