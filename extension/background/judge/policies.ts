/**
 * Chooses the policy for a page: the user's own if it names the site, else a built-in one, else what the law
 * asks of anyone.
 */
import { hostMatches, hostOf, siteOf } from '../../../rules/address.ts';
import { parsePolicy } from '../../../rules/policy/parse.ts';
import cqtText from '../../../rules/policy/cqt.yaml?raw';
import { defaultPolicy } from '../../../rules/policy/defaults.ts';
import type { Policy } from '../../../rules/policy/schema.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';
import { siteAddress, type MapAt } from '../../../watch/observations/as-site.ts';
import { isAliasAddress, isMapped, type SiteMap } from '../../../watch/site-map.ts';

export interface PolicyChoice {
  judged: 'policy' | 'default';
  policy: Policy;
  site: PolicySite;
  /** Equal for all pages that are judged together. */
  siteKey: string;
  /** Hash of the policy's text, for the evidence. */
  text: string;
  /** The map of the page, if its server stands in for a site; and how to find those of other servers. */
  standIn: { map: SiteMap; mapAt: MapAt } | null;
}

export interface NamedPolicy {
  policy: Policy;
  text: string;
}

/** The policies that come with the extension. */
export const builtIn: readonly NamedPolicy[] = [
  { policy: parsePolicy(cqtText, 'cqt.yaml').policy, text: cqtText },
];

function siteIn(policy: Policy, host: string): PolicySite | undefined {
  return (
    policy.sites.find(({ url }) => hostOf(url) === host) ??
    policy.sites.find(({ affiliated = [] }) => affiliated.some((pattern) => hostMatches(host, pattern))) ??
    policy.sites.find(({ url }) => siteOf(url) === siteOf(host) && siteOf(host).includes('.'))
  );
}

/** The map for an address: as the user set it, else by the aliases that policies name. */
const mapsOf =
  (maps: readonly SiteMap[], policies: readonly NamedPolicy[]): MapAt =>
  (url) =>
    maps.find((map) => isMapped(url, map)) ?? aliasOf(url, policies);

function aliasOf(url: URL, policies: readonly NamedPolicy[]): SiteMap | null {
  const sites = policies.flatMap(({ policy }) => policy.sites);
  // A pattern may hold hosts that are sites of their own.
  if (sites.some((site) => hostOf(site.url) === url.hostname)) return null;
  const site = sites.find(({ aliases = [] }) => aliases.some((alias) => isAliasAddress(url, alias)));
  if (!site) return null;
  const { origin } = new URL(url.href.replace(/^ws/i, 'http'));
  return { host: hostOf(site.url), to: origin };
}

/**
 * The policy for an address; null if it is no web page.
 * @param maps servers that stand in for sites, as the user set them
 */
export function choosePolicy(
  url: string,
  own: NamedPolicy | null,
  maps: readonly SiteMap[] = [],
): PolicyChoice | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const policies = own ? [own, ...builtIn] : builtIn;
  const mapAt = mapsOf(maps, policies);
  const map = mapAt(new URL(url));
  const chosen = chosenFor(map ? siteAddress(url, mapAt) : url, policies);
  if (!chosen || !map) return chosen && { ...chosen, standIn: null };
  // The site itself and what stands in for it have records of their own.
  return { ...chosen, siteKey: `${chosen.siteKey} at ${map.to}`, standIn: { map, mapAt } };
}

function chosenFor(url: string, policies: readonly NamedPolicy[]): Omit<PolicyChoice, 'standIn'> | null {
  const host = hostOf(url);
  if (host === '') return null;
  for (const { policy, text } of policies) {
    const site = siteIn(policy, host);
    if (site) return { judged: 'policy', policy, site, siteKey: `${policy.name}/${site.id}`, text };
  }
  const { origin } = new URL(url);
  const policy = defaultPolicy([`${origin}/`]);
  const [site] = policy.sites;
  return site
    ? { judged: 'default', policy, site, siteKey: siteOf(host), text: `${JSON.stringify(policy, null, 2)}\n` }
    : null;
}
