/** Which pages of a site to visit: the policy's own, then the sitemap's, then those that the front page links to. */
import * as z from 'zod';
import { isAboutCookies, isAboutPrivacy } from '../rules/knowledge/statement-words.ts';
import { siteOf } from '../rules/address.ts';
import type { PolicySite } from '../rules/policy/schema.ts';
import { readFrame, type LiveFrame } from './browser/frames.ts';

/** Kinds of pages on which trouble lives, the most telling first. One of each is visited before a second of any. */
const says =
  (words: RegExp) =>
  (path: string): boolean =>
    words.test(path);
const kinds: ReadonlyArray<(path: string) => boolean> = [
  (path) => isAboutPrivacy({ url: path }),
  (path) => isAboutCookies({ url: path }),
  says(/contact/i),
  says(/inschrij|aanmeld|registr|afspraak/i),
  says(/nieuwsbrief|newsletter/i),
  says(/login|inlog|account/i),
  says(/vacature|sollicit|jobs|career/i),
  says(/video|webinar|podcast/i),
  says(/route|locatie|vestiging/i),
  says(/over-|about/i),
  says(/nieuws|news|blog|actueel/i),
  says(/cursus|training|agenda|event/i),
  says(/demo/i),
];
const notPages =
  /\.(?:pdf|docx?|xlsx?|pptx?|zip|gz|jpe?g|png|gif|svg|webp|avif|ico|css|js|mjs|json|xml|rss|txt|mp[34]|webm|woff2?|ics|vcf|exe|dmg)$/i;
const notToVisit =
  /\/(?:logout|uitloggen|signout|wp-admin|wp-json|cdn-cgi|cart\/add|unsubscribe|uitschrijven|delete|verwijder)/i;
const MAX_CANDIDATES = 2000;

/** Runs in an isolated world: the addresses that the page links to. */
function readLinks(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .slice(0, 2000)
    .flatMap((link) => (typeof link.href === 'string' ? [link.href.slice(0, 2000)] : []));
}

export async function linksOf(frame: LiveFrame): Promise<string[]> {
  return readFrame(frame, readLinks, z.array(z.string()).max(MAX_CANDIDATES));
}

/** Addresses named in a sitemap (https://www.sitemaps.org/protocol.html), bounded; anything else in it is passed over. */
export function sitemapAddresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/g)]
    .slice(0, MAX_CANDIDATES)
    .map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

export interface Candidates {
  site: PolicySite;
  /** Where the front page really is, after redirects. */
  home: string;
  sitemap: readonly string[];
  links: readonly string[];
  most: number;
}

/** The same list every night: fixed order, front page first, no duplicates, at most `most`. */
export function choosePages({ site, home, sitemap, links, most }: Candidates): string[] {
  const own = (site.pages ?? []).flatMap((page) =>
    URL.canParse(page, home) ? [new URL(page, home).href] : [],
  );
  const wanted = siteOf(home);
  const found = [...new Set([...sitemap, ...links])]
    .flatMap((address) => (URL.canParse(address, home) ? [new URL(address, home)] : []))
    .filter(
      (url) =>
        /^https?:$/.test(url.protocol) &&
        siteOf(url.href) === wanted &&
        url.hostname === new URL(home).hostname &&
        !notPages.test(url.pathname) &&
        !notToVisit.test(url.pathname),
    )
    .map((url) => plain(url, home));
  const seen = new Set<string>();
  return [home, ...own, ...roundRobin([...new Set(found)].toSorted(shortFirst))]
    .filter((address) => !seen.has(sameness(address)) && seen.add(sameness(address)))
    .slice(0, Math.max(most, 1 + own.length));
}

/** Without fragment, on the scheme of the front page. */
function plain(url: URL, home: string): string {
  const copy = new URL(url);
  copy.hash = '';
  copy.protocol = new URL(home).protocol;
  return copy.href;
}

const sameness = (address: string): string =>
  address
    .replace(/#.*$/, '')
    .replace(/^https?:/, '')
    .replace(/\/(?:index\.(?:html?|php))?$/, '');

/** The first of every kind, then the second of every kind, and so on: a hundred news items are not all there is to a site. */
function roundRobin(addresses: readonly string[]): string[] {
  const groups = [...Map.groupBy(addresses, kindOf)]
    .toSorted(([one], [other]) => rankOf(one) - rankOf(other))
    .map(([, group]) => group);
  const longest = groups.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, turn) => groups.flatMap((group) => group[turn] ?? [])).flat();
}

/** By what its path says, or else by the part of the site that it is in: pages of one part are made alike. */
function kindOf(address: string): number | string {
  const { pathname } = new URL(address);
  const known = kinds.findIndex((isKind) => isKind(pathname));
  return known >= 0 ? known : (pathname.split('/')[1] ?? '');
}

const rankOf = (kind: number | string): number => (typeof kind === 'number' ? kind : kinds.length);

function shortFirst(a: string, b: string): number {
  const rank = (address: string): [number, number, string] => {
    const { pathname, search } = new URL(address);
    return [search === '' ? 0 : 1, pathname.split('/').filter(Boolean).length, pathname + search];
  };
  const [first, second] = [rank(a), rank(b)];
  for (const index of [0, 1] as const)
    if (first[index] !== second[index]) return first[index] - second[index];
  return first[2] < second[2] ? -1 : first[2] > second[2] ? 1 : 0;
}
