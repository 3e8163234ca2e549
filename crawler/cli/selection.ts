/** Which sites of the policy to crawl, and which pages: from `--site`, addresses, `--page` and `--map`. */
import { hostMatches, hostOf } from '../../rules/address.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import type { PolicySite } from '../../rules/policy/schema/site.ts';
import { pageKey } from '../discover.ts';
import { UsageError } from '../errors.ts';
import type { SiteMap } from '../network/map.ts';

/** What the user named. */
export interface Named {
  /** Ids of sites. */
  ids: readonly string[];
  /** Addresses of sites or of their pages. */
  addresses: readonly string[];
  /** Paths of pages, on every chosen site. */
  paths: readonly string[];
  maps: readonly SiteMap[];
}

/** What a run crawls. */
export interface Selection {
  /** In the order of the policy. */
  sites: PolicySite[];
  /** The only pages to visit, by id of their site; a site that is not in it is crawled as a whole. */
  onlyPages: ReadonlyMap<string, readonly string[]>;
}

/**
 * The chosen sites and pages: all sites when nothing is named, and the mapped ones when only maps are given: whoever
 * tries a development server means that one.
 * @throws UsageError for something that the policy does not have
 */
export function selectSites(policy: Policy, { ids, addresses, paths, maps }: Named): Selection {
  const byAddress = Map.groupBy(addresses, (address) => siteAt(policy, address));
  const isNamed = (site: PolicySite): boolean =>
    (ids.length === 0 || ids.includes(site.id)) && (addresses.length === 0 || byAddress.has(site));
  checkIds(policy, ids);
  const mapped = (site: PolicySite): boolean => maps.some(({ host }) => host === hostOf(site.url));
  const onlyMapped = ids.length === 0 && addresses.length === 0 && maps.length > 0;
  const sites = policy.sites.filter((site) => isNamed(site) && (!onlyMapped || mapped(site)));
  if (maps.length > 0 && !sites.some(mapped))
    throw new UsageError(
      `--map: none of the sites to crawl is at ${maps.map(({ host }) => host).join(' or ')}`,
      `the policy has ${listed(policy.sites.map(({ url }) => hostOf(url)))}`,
    );
  if (sites.length === 0)
    throw new UsageError(
      '--site and the addresses name different sites',
      'leave --site out: an address chooses its site',
    );
  const pagesOf = (site: PolicySite): readonly string[] => pagesNamed(site, byAddress.get(site) ?? [], paths);
  return {
    sites,
    onlyPages: new Map(
      sites.map((site) => [site.id, pagesOf(site)] as const).filter(([, pages]) => pages.length > 0),
    ),
  };
}

/** Empty for the whole site: its own address alone stands for that. */
function pagesNamed(site: PolicySite, addresses: readonly string[], paths: readonly string[]): string[] {
  const pages = [...addresses, ...paths.map((path) => pageAt(path, site))];
  const isWhole = pages.every((page) => pageKey(page) === pageKey(site.url)) && paths.length === 0;
  return isWhole ? [] : [...new Set(pages)];
}

function pageAt(path: string, { url }: PolicySite): string {
  const page = path.startsWith('/') ? URL.parse(path, url) : null;
  if (page === null || page.host !== new URL(url).host)
    throw new UsageError(
      `--page expects a path of the site; found \`${path.slice(0, 200)}\``,
      'for example --page /diensten',
    );
  return page.href;
}

/** The site that an address belongs to: of several at one host, the one whose address it begins with. */
function siteAt(policy: Policy, address: string): PolicySite {
  const host = hostOf(address);
  const plain = (name: string): string => name.replace(/^www\./, '');
  const at =
    [
      policy.sites.filter(({ url }) => hostOf(url) === host),
      policy.sites.filter(({ url }) => plain(hostOf(url)) === plain(host)),
      policy.sites.filter(({ affiliated = [] }) => affiliated.some((name) => hostMatches(host, name))),
    ].find((sites) => sites.length > 0) ?? [];
  const [site] = at
    .toSorted((a, b) => b.url.length - a.url.length)
    .toSorted((a, b) => Number(isBelow(address, b)) - Number(isBelow(address, a)));
  if (site === undefined)
    throw new UsageError(
      `${address}: the policy has no site at ${host}`,
      `choose from ${listed(policy.sites.map(({ url }) => url))}, or leave --policy out`,
    );
  return site;
}

const isBelow = (address: string, { url }: PolicySite): boolean => {
  const key = pageKey(url).replace(/\/$/, '');
  return pageKey(address) === key || pageKey(address).startsWith(`${key}/`);
};

function checkIds(policy: Policy, ids: readonly string[]): void {
  const unknown = ids.filter((id) => !policy.sites.some((site) => site.id === id));
  if (unknown.length > 0)
    throw new UsageError(
      `--site: the policy has no site \`${unknown.join('`, `')}\``,
      `choose from ${listed(policy.sites.map(({ id }) => id))}`,
    );
}

const listed = (words: readonly string[]): string => words.slice(0, 30).join(', ');
