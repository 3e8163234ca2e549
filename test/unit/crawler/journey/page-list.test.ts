/** The pages of a site are the same for all its journeys, whichever of them sees a page first. */
import { describe, expect, test } from 'vitest';
import { choosePages } from '../../../../crawler/discover.ts';
import { PageList } from '../../../../crawler/journey/page-list.ts';
import { bareLink, type FoundLink } from '../../../../crawler/pages/links.ts';

const home = 'https://www.example.nl/';
const links = (...paths: string[]): FoundLink[] => paths.map((path) => bareLink(`${home}${path}`));
const listOf = (paths: string[], most = 12): PageList => {
  const site = { id: 'example', url: home };
  return new PageList(choosePages({ site, home, sitemap: [], links: links(...paths), most }), home, most);
};
const paths = (list: PageList): string[] => list.urls.map((url) => url.replace(home, '/'));

describe('the pages of a site', () => {
  test('are replaced where one turns out to be none, and that is counted', () => {
    const list = listOf(['feed', 'b', 'c', 'd', 'e'], 3);
    expect(paths(list)).toEqual(['/', '/b', '/c']);
    list.noPage(`${home}b`);
    list.noPage(`${home}b`);
    expect(paths(list)).toEqual(['/', '/c', '/d']);
    expect(list.leftOut).toEqual({ 'over-budget': 2, 'no-page': 1 });
  });

  test('are visited each once by each journey, also those that come later', () => {
    const list = listOf(['b', 'feed', 'd', 'e'], 3);
    const done = new Set([home]);
    const seen: string[] = [];
    for (let url = list.next(done); url !== undefined; url = list.next(done)) {
      done.add(url);
      seen.push(url.replace(home, '/'));
      if (url.endsWith('/e')) list.noPage(url);
    }
    expect(seen).toEqual(['/b', '/d']);
  });

  test('lead to further ones where they are few, in an order of their own', () => {
    const [one, other] = [listOf(['nl', 'en']), listOf(['nl', 'en'])];
    one.tell(`${home}en`, links('en/contact'));
    one.tell(`${home}nl`, links('nl/contact', 'nl/werk'));
    other.tell(`${home}nl`, links('nl/contact', 'nl/werk'));
    other.tell(`${home}en`, links('en/contact'));
    expect(paths(one)).toEqual(['/', '/en', '/nl', '/en/contact', '/nl/contact', '/nl/werk']);
    expect(paths(other)).toEqual(paths(one));
  });

  test('are enough where the front page leads to several', () => {
    const list = listOf(['a', 'b', 'c', 'd']);
    expect(list.wantsLinks(`${home}a`)).toBe(false);
    expect(list.behindFront).toBeUndefined();
  });

  test('behind a front page that leads to few may have the banner', () => {
    expect(listOf(['privacy', 'start']).behindFront).toBe(`${home}start`);
    expect(listOf([]).behindFront).toBeUndefined();
    expect(listOf(['a', 'b', 'c', 'd', 'e'], 2).behindFront).toBeUndefined();
  });
});
