/**
 * Chooses the pages of a site to visit: those of the policy, of the sitemap, and of the front page's links.
 */
import { isAboutCookies, isAboutPrivacy } from '../rules/knowledge/statement-words.ts';
import { siteOf } from '../rules/address.ts';
import type { LeftOut } from '../rules/evidence/journey.ts';
import type { PolicySite } from '../rules/policy/schema/site.ts';
import { doesSomething } from './pages/actions.ts';
import { bareLink, type FoundLink } from './pages/links.ts';

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
    'mp3 mp4 webm woff woff2 ics vcf exe dmg atom rdf ical odt ods odp epub csv tsv rtf yaml yml 7z rar tar',
    'avi mov wav ogg m4a m4v heic tif tiff bmp ttf eot map apk msi pkg iso ps eps dwg gpx kml',
  ].flatMap((line) => line.split(' ')),
);
const isFile = (path: string): boolean => {
  const dot = path.lastIndexOf('.');
  return dot >= 0 && fileEndings.has(path.slice(dot + 1).toLowerCase());
};
const MAX_CANDIDATES = 2000;
/** Pages to which a page leads that asks for consent before the site. */
const MAX_OUTSIDE = 3;

/** What the pages of a site are chosen from. */
export interface Candidates {
  site: PolicySite;
  /** Address of the front page, after redirects. */
  home: string;
  /** Addresses from the sitemap. */
  sitemap: readonly string[];
  /** The links of the front page. */
  links: readonly FoundLink[];
  /**
   * The links of a page that asked for consent before the front page. What it leads to (mostly the statement) is
   * visited besides the pages behind it: that is where the site is.
   */
  before?: readonly FoundLink[] | undefined;
  /** The number of pages to choose; the front page and the policy's own pages are chosen in any case. */
  most: number;
}

/** The pages of a site. */
export interface ChosenPages {
  /** The pages to visit, in order. */
  pages: string[];
  /** Pages to visit instead, in order, where one of the others turns out to be no page. */
  spare: string[];
  /** How many addresses are not visited, by reason. */
  leftOut: Partial<Record<LeftOut, number>>;
}

/**
 * The pages to visit: the front page, the policy's own pages, then others without duplicates. The order
 * depends on nothing but the input, so that two nights visit the same pages.
 */
export function choosePages({ site, home, sitemap, links, before = [], most }: Candidates): ChosenPages {
  const own = (site.pages ?? []).flatMap((page) =>
    URL.canParse(page, home) ? [new URL(page, home).href] : [],
  );
  const { found, leftOut } = sortOut([...sitemap.map(bareLink), ...links], home);
  const outside = furtherPages(before, home)
    .pages.filter((address) => pageKey(address) !== pageKey(home))
    .slice(0, MAX_OUTSIDE);
  const seen = new Set(outside.map(pageKey));
  const all = [home, ...own, ...roundRobin(found.toSorted(shortFirst))].filter(
    (address) => !seen.has(pageKey(address)) && seen.add(pageKey(address)),
  );
  const number = Math.max(most, 1 + own.length);
  const over = all.length - number;
  return {
    pages: [...all.slice(0, number), ...outside],
    spare: all.slice(number, 2 * number + 20),
    leftOut: over > 0 ? { ...leftOut, 'over-budget': over } : leftOut,
  };
}

/** The pages that a page of the site links to, in the order in which they would be chosen. */
export function furtherPages(
  links: readonly FoundLink[],
  home: string,
): Pick<ChosenPages, 'pages' | 'leftOut'> {
  const { found, leftOut } = sortOut(links, home);
  return { pages: roundRobin(found.toSorted(shortFirst)), leftOut };
}

/** The addresses that may be pages of the site, each once; the rest is counted. */
function sortOut(
  links: readonly FoundLink[],
  home: string,
): { found: string[]; leftOut: ChosenPages['leftOut'] } {
  const found = new Set<string>();
  const loose = new Set<string>();
  const out = new Map<string, LeftOut>();
  for (const link of links.slice(0, 2 * MAX_CANDIDATES)) {
    const url = URL.parse(link.url, home);
    if (url === null) continue;
    const why = reasonToLeaveOut({ ...link, url: url.href }, url, home);
    if (why !== null) out.set(url.href, why);
    else (link.loose && !isRoute(url.hash) ? loose : found).add(asAtHome(url, home, link.loose));
  }
  const leftOut: ChosenPages['leftOut'] = {};
  for (const why of out.values()) leftOut[why] = (leftOut[why] ?? 0) + 1;
  const here = pageKey(home);
  const elsewhere = [...found].some((address) => pageKey(address) !== here);
  // A page without links to others, of which the fragments name no part, shows its pages by script.
  return { found: elsewhere ? [...found] : [...found, ...loose], leftOut };
}

function reasonToLeaveOut(link: FoundLink, url: URL, home: string): LeftOut | null {
  if (!/^https?:$/.test(url.protocol)) return 'other-scheme';
  if (siteOf(url.href) !== siteOf(home) || bare(url.hostname) !== bare(new URL(home).hostname))
    return 'other-host';
  if (doesSomething(link)) return 'action';
  return isFile(url.pathname) || link.download || isFileType(link.type) ? 'file' : null;
}

/** The host with and without `www.` shows one site. */
const bare = (host: string): string => host.replace(/^www\./, '');

/** Feeds are linked by their type, and so are documents. */
const isFileType = (type: string): boolean => /^[a-z]+\/[\w.+-]+$/i.test(type.trim()) && !/html/i.test(type);

/** A fragment that is an address by itself, as pages have it that are put together by script. */
const isRoute = (fragment: string): boolean => /^#!?\//.test(fragment) || /^#![\w-]/.test(fragment);

/** The address with the scheme and host of the front page; without its fragment, unless that shows another page. */
function asAtHome(url: URL, home: string, keepFragment: boolean): string {
  const copy = new URL(url);
  if (!keepFragment && !isRoute(url.hash)) copy.hash = '';
  copy.protocol = new URL(home).protocol;
  copy.host = new URL(home).host;
  return copy.href;
}

/**
 * Two addresses with the same key show the same page: scheme, `www.`, `index.html` and a fragment within the page
 * make no difference.
 */
export const pageKey = (address: string): string => {
  const [page = '', ...fragment] = address.split('#');
  const rest = fragment.join('#');
  const route = rest === '' || /^!?\/?$/.test(rest) ? '' : `#${rest}`;
  return `${page.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?:index\.(?:html?|php))?$/, '')}${route}`;
};

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

/** The path that names the page: that of the fragment, where this shows the page. */
function pathOf(address: string): string {
  const { pathname, hash } = new URL(address);
  return isRoute(hash) ? hash.replace(/^#!?\/?/, '/') : pathname;
}

/** The kind that the path names, or else its first part: pages below one folder usually share a template. */
function kindOf(address: string): number | string {
  const path = pathOf(address);
  const known = pageKinds.findIndex((isKind) => isKind(path));
  return known >= 0 ? known : (path.split('/')[1] ?? '');
}

const rankOf = (kind: number | string): number => (typeof kind === 'number' ? kind : pageKinds.length);

function shortFirst(a: string, b: string): number {
  const rank = (address: string): [number, number, string] => {
    const { pathname, search, hash } = new URL(address);
    return [
      search === '' ? 0 : 1,
      pathOf(address).split('/').filter(Boolean).length,
      pathname + search + hash,
    ];
  };
  const [first, second] = [rank(a), rank(b)];
  for (const index of [0, 1] as const)
    if (first[index] !== second[index]) return first[index] - second[index];
  return first[2] < second[2] ? -1 : first[2] > second[2] ? 1 : 0;
}
