/** The pages that a site lists for search engines, in every form of such a list. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readSitemaps, sitemapEntries, sitemapsIn } from '../../../../crawler/pages/sitemap.ts';

const site = 'https://www.voorbeeld.nl/';
const urlset = (...paths: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>${site}${path}</loc></url>`)
    .join('')}</urlset>`;
const index = (...files: string[]): string =>
  `<sitemapindex>${files.map((file) => `<sitemap><loc>${site}${file}</loc></sitemap>`).join('')}</sitemapindex>`;

/** Reads the sitemaps of a site with these files; says which were asked for. */
async function read(
  files: Record<string, string | Uint8Array>,
): Promise<{ pages: string[]; asked: string[] }> {
  const asked: string[] = [];
  const pages = await readSitemaps(site, async (url) => {
    const path = url.replace(site, '');
    asked.push(path);
    const file = files[path];
    return file === undefined ? null : { url, body: typeof file === 'string' ? Buffer.from(file) : file };
  });
  return { pages: pages.map((page) => page.replace(site, '')), asked };
}

describe('the entries of a sitemap', () => {
  const pagesIn = (text: string): string[] => sitemapEntries(text, site).pages;
  test('are its addresses, whatever else is in it', () => {
    expect(
      pagesIn(
        '<urlset><url><loc> https://www.voorbeeld.nl/a?b=1&amp;c=2 </loc></url><url><loc><![CDATA[https://www.voorbeeld.nl/d]]></loc></url><loc></loc></urlset>',
      ),
    ).toEqual(['https://www.voorbeeld.nl/a?b=1&c=2', 'https://www.voorbeeld.nl/d']);
  });
  test('may have a prefix for their namespace; pictures and films are none', () => {
    const text = `<s:urlset xmlns:s="x"><s:url><s:loc>${site}a</s:loc><image:image><image:loc>${site}a.jpg</image:loc></image:image></s:url></s:urlset>`;
    expect(pagesIn(text)).toEqual([`${site}a`]);
  });
  test('stand one on a line in plain text', () => {
    expect(pagesIn(`\uFEFF${site}a\r\n${site}b\n\nno address\n`)).toEqual([`${site}a`, `${site}b`]);
  });
  test('are the links of a feed', () => {
    expect(pagesIn(`<rss><channel><item><link>${site}a</link></item></channel></rss>`)).toEqual([`${site}a`]);
    expect(pagesIn(`<feed><entry><link rel="alternate" href="${site}b"/></entry></feed>`)).toEqual([
      `${site}b`,
    ]);
  });
  test('of an index are sitemaps', () => {
    expect(sitemapEntries(index('a.xml'), site)).toEqual({ pages: [], sitemaps: [`${site}a.xml`] });
  });
  test('of no sitemap at all are none', () => {
    expect(pagesIn('<!doctype html><p>Niet gevonden')).toEqual([]);
    expect(pagesIn('')).toEqual([]);
  });
});

test('robots.txt names sitemaps in any spelling', () => {
  expect(
    sitemapsIn(
      'User-agent: *\r\nSITEMAP:/een.xml # een\n  sitemap : https://x.example/twee.xml\nDisallow: /',
      site,
    ),
  ).toEqual([`${site}een.xml`, 'https://x.example/twee.xml']);
});

describe('a site', () => {
  test('lists its pages in sitemaps of sitemaps, packed or not', async () => {
    const { pages } = await read({
      'sitemap.xml': index('a.xml', 'deep.xml', 'weg.xml'),
      'a.xml': urlset('a'),
      'deep.xml': index('b.xml.gz', 'deep.xml'),
      'b.xml.gz': gzipSync(urlset('b')),
    });
    expect(pages).toEqual(['a', 'b']);
  });
  test('may name its sitemaps in robots.txt only', async () => {
    const { pages } = await read({
      'robots.txt': `Sitemap: ${site}kaart.xml.gz`,
      'kaart.xml.gz': gzipSync(gzipSync(urlset('c'))),
    });
    expect(pages).toEqual(['c']);
  });
  test('may name neither, and have one where others have it', async () => {
    expect((await read({ 'sitemap_index.xml': index('d.xml'), 'd.xml': urlset('d') })).pages).toEqual(['d']);
    expect((await read({})).pages).toEqual([]);
  });
  test('may name its sitemap in the page only', async () => {
    const page = `<html><head><link href='kaart?a=1&amp;b=2' type="application/xml" rel=sitemap><link rel="stylesheet" href="/sitemap.css"></head></html>`;
    const { pages, asked } = await read({ '': page, 'kaart?a=1&b=2': urlset('a') });
    expect(pages).toEqual(['a']);
    expect(asked).not.toContain('sitemap.css');
  });
  test('that names a sitemap elsewhere is not searched for one', async () => {
    const { asked } = await read({ 'sitemap.xml': urlset('a') });
    expect(asked).not.toContain('');
  });
  test('that refers to itself without end is left after a few', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_nothing, at) => [
        at === 0 ? 'sitemap.xml' : `${at}.xml`,
        index(`${at + 1}.xml`, `${at + 2}.xml`),
      ]),
    );
    const { asked } = await read(files);
    expect(asked.length).toBeLessThan(20);
  });
  test('may have a broken file', async () => {
    expect((await read({ 'sitemap.xml': Buffer.from([0x1f, 0x8b, 1, 2, 3]) })).pages).toEqual([]);
  });
});
