/**
 * Who the policy says may be met on a site: the site itself, its group, and the recipients that the statement
 * names.
 */
import { hostMatches, hostOf, siteOf, suffixFree } from '../address.ts';
import { consentRequiring } from '../knowledge/categories.ts';
import type { Policy } from '../policy/schema.ts';
import { hostPatternsOf, serviceById, serviceOf } from './recognise.ts';

/**
 * What the policy says about a party. `same-owner`: the statement names its organisation, but for another
 * service. `consent-manager`: it asks for consent on behalf of the site.
 */
export type DeclarationStatus =
  | 'own'
  | 'group'
  | 'declared'
  | 'same-owner'
  | 'consent-manager'
  | 'undeclared';

interface Declarations {
  group: ReadonlySet<string>;
  services: ReadonlySet<string>;
  optIn: ReadonlySet<string>;
  hosts: readonly string[];
  /**
   * Registrable domains of the declared services; without public suffix if they have one for each country.
   */
  domains: ReadonlySet<string>;
  owners: ReadonlySet<string>;
}

const known = new WeakMap<Policy, Declarations>();

function declarationsOf(policy: Policy): Declarations {
  const cached = known.get(policy);
  if (cached) return cached;
  const optIn = new Set(policy.optIn.flatMap(({ services }) => services));
  const services = new Set([...optIn, ...policy.recipients.flatMap((recipient) => recipient.services ?? [])]);
  const declared = [...services].flatMap((id) => serviceById(id) ?? []);
  const declarations: Declarations = {
    group: new Set(policy.sites.map(({ url }) => siteOf(url))),
    services,
    optIn,
    hosts: policy.recipients.flatMap((recipient) => recipient.hosts ?? []),
    domains: new Set(
      declared
        .flatMap(hostPatternsOf)
        .map((host) =>
          host.endsWith('.*') ? `${host.split('.').at(-2)}.*` : siteOf(host.replace(/^\*\./, '')),
        ),
    ),
    owners: new Set(declared.flatMap(({ owner }) => owner ?? [])),
  };
  known.set(policy, declarations);
  return declarations;
}

/**
 * Whether a host belongs to the site itself: its registrable domain, or a domain that the policy calls
 * affiliated.
 */
export function isOwn(host: string, siteHost: string, policy: Policy): boolean {
  if (siteOf(host) === siteOf(siteHost)) return true;
  const site = policy.sites.find(({ url }) => hostOf(url) === siteHost);
  if (isAmong(host, [...policy.affiliated, ...(site?.affiliated ?? [])])) return true;
  // Seen from a page of an affiliated domain, which asks for the site: the site itself is no other party.
  return policy.sites.some(
    ({ url, affiliated = [] }) =>
      siteOf(url) === siteOf(host) && isAmong(siteHost, [...policy.affiliated, ...affiliated]),
  );
}

const isAmong = (host: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => hostMatches(host, pattern) || siteOf(host) === pattern.toLowerCase());

/** Whether a host belongs to any site of the policy. */
export const isOfGroup = (host: string, siteHost: string, policy: Policy): boolean =>
  isOwn(host, siteHost, policy) || declarationsOf(policy).group.has(siteOf(host));

/** Whether the policy says that a service may run after opt-in only. */
export const isOptInService = (id: string, policy: Policy): boolean => declarationsOf(policy).optIn.has(id);

/** Whether the policy names a service as a recipient or as one that needs opt-in. */
export const isDeclaredService = (id: string, policy: Policy): boolean =>
  declarationsOf(policy).services.has(id);

/** What the policy says about the party behind an address or host. */
export function declarationStatusOf(urlOrHost: string, siteHost: string, policy: Policy): DeclarationStatus {
  const host = hostOf(urlOrHost);
  if (isOwn(host, siteHost, policy)) return 'own';
  const { group, services, hosts, domains, owners } = declarationsOf(policy);
  if (group.has(siteOf(host))) return 'group';
  if (hosts.some((pattern) => hostMatches(host, pattern) || siteOf(host) === pattern.toLowerCase()))
    return 'declared';
  const service = serviceOf(urlOrHost);
  if (service === null)
    return domains.has(siteOf(host)) || domains.has(`${suffixFree(siteOf(host))}.*`)
      ? 'declared'
      : 'undeclared';
  if (services.has(service.id)) return 'declared';
  if (service.category === 'consent-manager') return 'consent-manager';
  return service.owner !== null && owners.has(service.owner) && !consentRequiring(service.category)
    ? 'same-owner'
    : 'undeclared';
}

/** Whether the policy holds a statement, rather than only the law and the knowledge base. */
export const hasStatement = (policy: Policy): boolean =>
  policy.unknown === 'deny' || policy.statement.url !== undefined || Object.keys(policy.promises).length > 0;
