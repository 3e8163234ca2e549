/**
 * Chooses the pages of a site to visit: those of the policy, of the sitemap, and of the front page's links.
 */
import * as z from 'zod';
import { isAboutCookies, isAboutPrivacy } from '../rules/knowledge/statement-words.ts';
import { siteOf } from '../rules/address.ts';
import type { PolicySite } from '../rules/policy/schema/site.ts';
import { readFrame, type LiveFrame } from './browser/frames.ts';

/**
 * Kinds of pages that often break a promise, the most important first. The crawler visits one page of each
 * kind before a second page of any kind.
 */
const pathMatches =
  (words: RegExp) =>
  (path: string): boolean =>
    words.test(path);
const pageKinds: ReadonlyArray<(path: string) => boolean> = [
  (path) => isAboutPrivacy({ url: path }),
  (path) => isAboutCookies({ url: path }),
  pathMatches(/contact/i),
  pathMatches(/inschrij|aanmeld|registr|afspraak/i),
  pathMatches(/nieuwsbrief|newsletter/i),
  pathMatches(/login|inlog|account/i),
  pathMatches(/vacature|sollicit|jobs|career/i),
  pathMatches(/video|webinar|podcast/i),
  pathMatches(/route|locatie|vestiging/i),
  pathMatches(/over-|about/i),
  pathMatches(/nieuws|news|blog|actueel/i),
  pathMatches(/cursus|training|agenda|event/i),
  pathMatches(/demo/i),
];
const fileEndings = new Set(
  [
    'pdf doc docx xls xlsx ppt pptx zip gz jpg jpeg png gif svg webp avif ico css js mjs json xml rss txt',
    'mp3 mp4 webm woff woff2 ics vcf exe dmg',
  ].flatMap((line) => line.split(' ')),
);
const isFile = (path: string): boolean => {
  const dot = path.lastIndexOf('.');
  return dot >= 0 && fileEndings.has(path.slice(dot + 1).toLowerCase());
};
/** Pages that change something when they are opened, or that hold no content of the site. */
const unsafePath =
  /\/(?:logout|uitloggen|signout|wp-admin|wp-json|cdn-cgi|cart\/add|unsubscribe|uitschrijven|delete|verwijder)/i;
const MAX_CANDIDATES = 2000;

/** Runs in an isolated world of the page, so it uses nothing from outside itself. */
function readLinks(): string[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .slice(0, 2000)
    .flatMap((link) => (typeof link.href === 'string' ? [link.href.slice(0, 2000)] : []));
}

/**
 * The addresses that a document links to, at most 2,000.
 * @throws Error when the frame does not answer, ZodError when it answers something else
 */
export async function linksOf(frame: LiveFrame): Promise<string[]> {
  return readFrame(frame, readLinks, z.array(z.string()).max(MAX_CANDIDATES));
}

/**
 * The first 2,000 addresses in a sitemap (https://www.sitemaps.org/protocol.html). Everything else in it is
 * ignored.
 */
export function sitemapAddresses(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]\s]+)/g)]
    .slice(0, MAX_CANDIDATES)
    .map(([, address = '']) => address.replaceAll('&amp;', '&'));
}

/** What the pages of a site are chosen from. */
export interface Candidates {
  site: PolicySite;
  /** Address of the front page, after redirects. */
  home: string;
  /** Addresses from the sitemap. */
  sitemap: readonly string[];
  /** Addresses that the front page links to. */
  links: readonly string[];
  /** The number of pages to choose; the front page and the policy's own pages are chosen in any case. */
  most: number;
}

/**
 * The pages to visit: the front page, the policy's own pages, then others without duplicates. The order
 * depends on nothing but the input, so that two nights visit the same pages.
 */
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
        !isFile(url.pathname) &&
        !unsafePath.test(url.pathname),
    )
    .map((url) => withoutFragment(url, home));
  const seen = new Set<string>();
  return [home, ...own, ...roundRobin([...new Set(found)].toSorted(shortFirst))]
    .filter((address) => !seen.has(pageKey(address)) && seen.add(pageKey(address)))
    .slice(0, Math.max(most, 1 + own.length));
}

/** The address without its fragment, with the scheme of the front page. */
function withoutFragment(url: URL, home: string): string {
  const copy = new URL(url);
  copy.hash = '';
  copy.protocol = new URL(home).protocol;
  return copy.href;
}

/**
 * Two addresses with the same key show the same page: scheme, fragment and `index.html` make no difference.
 */
const pageKey = (address: string): string =>
  address
    .replace(/#.*$/, '')
    .replace(/^https?:/, '')
    .replace(/\/(?:index\.(?:html?|php))?$/, '');

/**
 * The first page of every kind, then the second of every kind, and so on, so that news items do not crowd out
 * the rest.
 */
function roundRobin(addresses: readonly string[]): string[] {
  const groups = [...Map.groupBy(addresses, kindOf)]
    .toSorted(([one], [other]) => rankOf(one) - rankOf(other))
    .map(([, group]) => group);
  const longest = groups.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, turn) => groups.flatMap((group) => group[turn] ?? [])).flat();
}

/** The kind that the path names, or else its first part: pages below one folder usually share a template. */
function kindOf(address: string): number | string {
  const { pathname } = new URL(address);
  const known = pageKinds.findIndex((isKind) => isKind(pathname));
  return known >= 0 ? known : (pathname.split('/')[1] ?? '');
}

const rankOf = (kind: number | string): number => (typeof kind === 'number' ? kind : pageKinds.length);

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
