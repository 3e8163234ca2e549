/**
 * The pages that a site lists for search engines. Source: https://www.sitemaps.org/protocol.html, and RFC 9309 for
 * robots.txt.
 */
import { constants, gunzipSync } from 'node:zlib';

const MAX_ADDRESSES = 2000;
/** Sitemaps that are fetched, all levels of indexes together. */
const MAX_SITEMAPS = 12;
const MAX_DEPTH = 3;
/** Bytes of a sitemap that are read. */
const MAX_BYTES = 4_000_000;
/** Bytes to which a file may unpack: the largest that the protocol allows. */
const MAX_UNPACKED = 52_428_800;

/** Fetches a file of the site; null when there is none. */
export type Fetch = (address: string) => Promise<{ url: string; body: Uint8Array } | null>;

/**
 * The first 2,000 addresses of the site's sitemaps: those that robots.txt names, else /sitemap.xml, else what
 * the front page links to; indexes are followed. Empty without a sitemap that can be read.
 */
export async function readSitemaps(siteUrl: string, fetch: Fetch): Promise<string[]> {
  const at = (path: string): string => new URL(path, siteUrl).href;
  const [robots, usual] = await Promise.all([fetch(at('/robots.txt')), fetch(at('/sitemap.xml'))]);
  const named = robots === null ? [] : sitemapsIn(textOf(robots.body), robots.url);
  const found = new Set<string>();
  const seen = new Set([at('/sitemap.xml')]);
  let left = MAX_SITEMAPS;
  const read = async (file: { url: string; body: Uint8Array } | null, depth: number): Promise<void> => {
    if (file === null) return;
    const { sitemaps, pages } = sitemapEntries(textOf(file.body), file.url);
    for (const page of pages) if (found.size < MAX_ADDRESSES) found.add(page);
    if (depth < MAX_DEPTH) await follow(sitemaps, depth + 1);
  };
  const follow = async (addresses: readonly string[], depth: number): Promise<void> => {
    for (const address of addresses) {
      if (seen.has(address) || left <= 0 || found.size >= MAX_ADDRESSES) continue;
      seen.add(address);
      left -= 1;
      await read(await fetch(address), depth);
    }
  };
  await read(usual, 0);
  await follow(named, 0);
  if (found.size === 0 && usual === null && named.length === 0) {
    await follow(['/sitemap_index.xml', '/sitemap.txt'].map(at), 0);
    const front = found.size === 0 ? await fetch(siteUrl) : null;
    if (front !== null) await follow(linkedIn(textOf(front.body), front.url), 0);
  }
  return [...found];
}

/** The sitemaps that a robots.txt names, in any spelling of the key. */
export function sitemapsIn(robots: string, base: string): string[] {
  return robots
    .slice(0, 500_000)
    .split(/\r\n?|\n/)
    .flatMap((line) => /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1] ?? [])
    .flatMap((address) => URL.parse(address, base)?.href ?? [])
    .filter((address) => /^https?:/.test(address))
    .slice(0, MAX_SITEMAPS);
}

/** The sitemaps that a page links to. Source: the registry of link relations of the Microformats wiki, `sitemap`. */
function linkedIn(page: string, base: string): string[] {
  return [...page.slice(0, 500_000).matchAll(/<link\s[^<>]{0,500}>/gi)]
    .flatMap(([tag]) =>
      /\srel\s*=\s*["']?sitemap["'\s>]/i.test(tag)
        ? (/\shref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i.exec(tag) ?? []).slice(1)
        : [],
    )
    .flatMap((address) => (address ? (URL.parse(unescaped(address), base)?.href ?? []) : []))
    .filter((address) => /^https?:/.test(address))
    .slice(0, MAX_SITEMAPS);
}

/** What a sitemap names: pages, or further sitemaps. Unknown parts are ignored, whatever their namespace. */
export function sitemapEntries(text: string, base: string): { pages: string[]; sitemaps: string[] } {
  const listed = (texts: readonly string[]): string[] =>
    texts
      .map((address) => unescaped(address.trim()))
      .flatMap((address) => (address === '' ? [] : (URL.parse(address, base)?.href ?? [])))
      .filter((address) => /^https?:/.test(address))
      .slice(0, MAX_ADDRESSES);
  if (!/<\s*[\w:-]/.test(text.slice(0, 2000))) {
    // A plain-text sitemap has one address a line, and nothing else.
    const lines = text
      .split(/\r\n?|\n/, 3 * MAX_ADDRESSES)
      .filter((line) => /^\s*https?:\/\/\S+\s*$/.test(line));
    return { pages: listed(lines), sitemaps: [] };
  }
  const isIndex = /<(?:[\w-]+:)?sitemapindex[\s>]/i.test(text.slice(0, 5000));
  const marked = [
    ...text.matchAll(
      /<(?:([\w-]+):)?loc(?:\s[^<>]{0,200})?>([^<]{0,2000}|\s*<!\[CDATA\[[^\]]{0,2000}\]\]>\s*)<\//gi,
    ),
  ]
    // <image:loc>, <video:loc>: files within the page
    .filter(([, prefix = '']) => !/^(?:image|video|news|mobile|xhtml)$/i.test(prefix))
    .map(([, , address = '']) => address.replace(/<!\[CDATA\[|\]\]>/g, ''));
  const feed = /<(?:rss|feed)[\s>]/i.test(text.slice(0, 2000)) ? feedLinks(text) : [];
  const addresses = listed([...marked, ...feed]);
  return isIndex ? { pages: [], sitemaps: addresses } : { pages: addresses, sitemaps: [] };
}

/** The protocol lets a feed serve as a sitemap. */
const feedLinks = (text: string): string[] =>
  [
    ...text.matchAll(/<link(?:\s[^<>]{0,300}?href="([^"<>]{1,2000})"[^<>]{0,300})?\s*\/?>([^<]{0,2000})/gi),
  ].flatMap(([, href = '', inner = '']) => href || inner.trim() || []);

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#38': '&',
};
const unescaped = (text: string): string =>
  text.replace(
    /&(#38|#x26|amp|lt|gt|quot|apos);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? whole,
  );

/** The text of a file, unpacked if it is compressed, once or twice; empty if it is broken. */
function textOf(body: Uint8Array): string {
  let bytes = body;
  try {
    for (let times = 0; times < 2 && bytes[0] === 0x1f && bytes[1] === 0x8b; times += 1)
      bytes = gunzipSync(bytes, { maxOutputLength: MAX_UNPACKED, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return '';
  }
  const mark = bytes[0] === undefined || bytes[1] === undefined ? 0 : bytes[0] * 256 + bytes[1];
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, MAX_BYTES));
}
