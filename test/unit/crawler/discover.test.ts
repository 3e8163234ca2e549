/** Which pages of a site are visited when there are more than may be. */
import { describe, expect, test } from 'vitest';
import { choosePages, type ChosenPages } from '../../../crawler/discover.ts';
import { bareLink, type FoundLink } from '../../../crawler/pages/links.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';

const home = 'https://www.voorbeeld.nl/';
const site: PolicySite = { id: 'voorbeeld', url: home };
const sorted = (
  most: number,
  links: readonly (string | FoundLink)[],
  changes: Partial<PolicySite> = {},
): ChosenPages =>
  choosePages({
    site: { ...site, ...changes },
    home,
    sitemap: [],
    links: links.map((link) => (typeof link === 'string' ? bareLink(link) : link)),
    most,
  });
const chosen = (...given: Parameters<typeof sorted>): string[] =>
  sorted(...given).pages.map((address) => address.replace(home, '/'));

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

describe('an address with and without www', () => {
  test('is one site, at the host that answers', () => {
    expect(chosen(9, ['https://voorbeeld.nl/contact', 'https://www.voorbeeld.nl/contact'])).toEqual([
      '/',
      '/contact',
    ]);
    expect(chosen(9, ['https://winkel.voorbeeld.nl/contact'])).toEqual(['/']);
  });
});

describe('a fragment', () => {
  const loose = (url: string): FoundLink => ({ ...bareLink(`${home}${url}`), loose: true });
  test('that is an address by itself shows a page of its own, and its path says of which kind', () => {
    expect(chosen(9, ['#/over', '#/contact', '#!/route', '#/'])).toEqual([
      '/',
      '/#/contact',
      '/#!/route',
      '/#/over',
    ]);
  });
  test('that names a part of the page does not', () => {
    expect(chosen(9, ['/werk', '/werk#team', '#top'])).toEqual(['/', '/werk']);
  });
  test('without such a part is a page where the site has no others', () => {
    expect(chosen(9, [loose('#contact'), loose('#werk')])).toEqual(['/', '/#contact', '/#werk']);
    expect(chosen(9, [loose('#contact'), '/werk'])).toEqual(['/', '/werk']);
  });
  test('that the policy names is visited', () => {
    expect(chosen(9, [], { pages: ['/#/contact', '/#stap-2'] })).toEqual(['/', '/#/contact', '/#stap-2']);
  });
});

test('what is not visited is counted by reason', () => {
  const { pages, spare, leftOut } = sorted(2, [
    '/a',
    '/b',
    '/c',
    '/winkel?add-to-cart=4',
    'tel:+31301234567',
    'mailto:x@voorbeeld.nl',
    'webcal://x/y',
    'https://elders.nl/',
    '/folder.pdf',
    { ...bareLink(`${home}nieuws/feed`), type: 'application/atom+xml' },
    { ...bareLink(`${home}map`), download: true },
  ]);
  expect(pages).toEqual([home, `${home}a`]);
  expect(spare).toEqual([`${home}b`, `${home}c`]);
  expect(leftOut).toEqual({ action: 1, file: 3, 'other-host': 1, 'other-scheme': 3, 'over-budget': 2 });
});
