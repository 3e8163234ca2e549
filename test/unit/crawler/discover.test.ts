/** Which pages of a site are visited when there are more than may be. */
import { describe, expect, test } from 'vitest';
import { choosePages, sitemapAddresses } from '../../../crawler/discover.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';

const home = 'https://www.voorbeeld.nl/';
const site: PolicySite = { id: 'voorbeeld', url: home };
const chosen = (most: number, links: readonly string[], changes: Partial<PolicySite> = {}): string[] =>
  choosePages({ site: { ...site, ...changes }, home, sitemap: [], links, most }).map((address) =>
    address.replace(home, '/'),
  );

const news = Array.from({ length: 40 }, (_, index) => `/nieuws/bericht-${index}`);

describe('the pages to visit', () => {
  test('are of every kind before a second of any: the news does not crowd out the statement and the forms', () => {
    expect(chosen(6, [...news, '/diensten/advies', '/privacyverklaring', '/contact', '/cookies'])).toEqual([
      '/',
      '/privacyverklaring',
      '/cookies',
      '/contact',
      '/nieuws/bericht-0',
      '/diensten/advies',
    ]);
  });

  test('are one of each part of the site before a second of a part', () => {
    expect(
      chosen(5, ['/producten/a', '/producten/b', '/producten/c', '/team/jan', '/team/piet', '/werkwijze']),
    ).toEqual(['/', '/werkwijze', '/producten/a', '/team/jan', '/producten/b']);
  });

  test('are the same whatever order they were found in', () => {
    const links = ['/contact', ...news, '/over-ons', '/a/b', '/privacy'];
    expect(chosen(12, links.toReversed())).toEqual(chosen(12, links));
  });

  test('are those that the policy names first, however many', () => {
    expect(chosen(2, ['/contact'], { pages: ['/zorg', '/aanmelden', '/locaties'] })).toEqual([
      '/',
      '/zorg',
      '/aanmelden',
      '/locaties',
    ]);
  });

  test('are pages of the site itself that are safe to open, each once', () => {
    expect(
      chosen(9, [
        'https://elders.nl/contact',
        '/folder.pdf',
        '/uitloggen/logout',
        '/contact#formulier',
        '/contact',
        'http://www.voorbeeld.nl/contact',
        'mailto:info@voorbeeld.nl',
        '/index.html',
      ]),
    ).toEqual(['/', '/contact']);
  });
});

test('a sitemap gives its addresses, whatever else is in it', () => {
  expect(
    sitemapAddresses(
      '<urlset><url><loc> https://www.voorbeeld.nl/a?b=1&amp;c=2 </loc></url><url><loc><![CDATA[https://www.voorbeeld.nl/d]]></loc></url><loc></loc></urlset>',
    ),
  ).toEqual(['https://www.voorbeeld.nl/a?b=1&c=2', 'https://www.voorbeeld.nl/d']);
});
