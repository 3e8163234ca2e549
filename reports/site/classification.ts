/** What the builder of a report asks about cookies and addresses; answered by the rules' knowledge. */
import { hostMatches, siteOf } from '../../rules/address.ts';
import type { Policy, PolicySite } from '../../rules/policy.ts';

export interface CookieClass {
  category: string;
  service: string | null;
  serviceId: string | null;
  decidedBy: 'policy' | 'knowledge' | 'observation' | 'nobody';
  declared: boolean;
  party: 'first' | 'third';
}

export interface KnownService {
  id: string;
  name: string;
  owner: string | null;
  category: string;
}

export interface Classification {
  classifyCookie(cookie: { name: string; domain: string; path?: string }, siteHost: string, policy: Policy): CookieClass;
  /** The service behind an address or a host, or null where nobody knows. */
  serviceOf(urlOrHost: string): KnownService | null;
}

/** Whether a host belongs to the site itself or to its group. */
export function isOwnHost(host: string, site: PolicySite, policy: Policy): boolean {
  const own = siteOf(site.url);
  return siteOf(host) === own || [...policy.affiliated, ...(site.affiliated ?? [])].some((pattern) => hostMatches(host, pattern) || siteOf(host) === pattern.toLowerCase());
}

/** Whether the statement names who is behind a host, as a recipient or as a service that needs an opt-in. */
export function isDeclared(hosts: readonly string[], service: string | null, policy: Policy): boolean {
  if (service !== null && policy.optIn.some(({ services }) => services.includes(service))) return true;
  return policy.recipients.some(
    (recipient) =>
      (service !== null && (recipient.services ?? []).includes(service)) || hosts.some((host) => (recipient.hosts ?? []).some((pattern) => hostMatches(host, pattern) || siteOf(host) === pattern.toLowerCase())),
  );
}
