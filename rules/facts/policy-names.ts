/** Cookies and keys that the policy names. */
import { hostOf } from '../address.ts';
import { consentRequiring, type CategoryCode } from '../knowledge/categories.ts';
import type { Policy } from '../policy/schema.ts';

const ofVisitors = new WeakMap<Policy, Policy>();

/** What the policy says of visitors who are not logged in; the same object if it says the same of members. */
export function forVisitors(policy: Policy): Policy {
  const core = policy.core.filter(({ area }) => area !== 'login');
  if (core.length === policy.core.length) return policy;
  const known = ofVisitors.get(policy) ?? { ...policy, core };
  ofVisitors.set(policy, known);
  return known;
}

/** Whether the policy has a name as core behind the login only. */
export const isForMembers = (name: string, policy: Policy): boolean =>
  policy.core.some(
    (entry) => entry.area === 'login' && entry.name !== undefined && nameFits(name, entry.name),
  );

/** The category that the policy gives to a name: its core names, its consent records, its opt-in cookies. */
export function categoryInPolicy(
  name: string,
  area: 'cookie' | 'storage',
  siteHost: string,
  policy: Policy,
): CategoryCode | null {
  for (const entry of policy.core) {
    if (
      entry.name !== undefined &&
      entry.area !== (area === 'cookie' ? 'storage' : 'cookie') &&
      nameFits(name, entry.name)
    )
      return 'necessary';
  }
  const site = policy.sites.find(({ url }) => hostOf(url) === siteHost);
  if (site?.consent?.records?.some((record) => nameFits(name, record))) return 'consent-record';
  for (const { id, cookies } of policy.optIn) {
    if (cookies?.some((cookie) => nameFits(name, cookie.name))) return consentRequiring(id) ? id : 'opt-in';
  }
  return null;
}

/** Exact, or with `*` for any characters. */
export function nameFits(name: string, wanted: string): boolean {
  if (!wanted.includes('*')) return name === wanted;
  const [first = '', ...others] = wanted.split('*');
  const last = others.pop() ?? '';
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
    return false;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}

/** Whether the policy lists a category among what may be set without asking. */
export const isCore = (category: string, policy: Policy): boolean =>
  policy.core.some((entry) => entry.category === category);
