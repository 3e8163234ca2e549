/** A window over the page that says nothing which can be read may be a banner: none is called missing then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { crawlSmall, type Crawled, type SmallSite } from '../crawler/journeys/small-site.ts';
import { startPool } from '../crawler/observe/watch.ts';

const over = 'position:fixed;left:0;right:0;bottom:0;height:180px;background:#eee;z-index:99';
const drawing = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="600" height="150"><text y="30">Cookies?</text></svg>')}`;
const site = (html: string): SmallSite => ({ bannerAfter: null, html });

const wordless: Record<string, SmallSite> = {
  'a canvas with buttons': site(
    `<div style="${over}"><canvas width="600" height="100"></canvas><button>OK</button><button>Nee</button></div>`,
  ),
  'a picture': site(`<div style="${over}"><img width="600" height="150" src="${drawing}"></div>`),
  'a drawing with text': site(
    `<div style="${over}"><svg width="600" height="150"><text y="30">Wij gebruiken cookies</text><text y="90">Accepteren</text></svg></div>`,
  ),
  'buttons that their style names': site(
    `<style>#w::before{content:"Wij gebruiken cookies."}#w button::after{content:"Accepteren"}</style><div id="w" style="${over}"><button></button></div>`,
  ),
};
const others: Record<string, SmallSite> = {
  nothing: site(''),
  'a bubble of a chat': site(
    '<div style="position:fixed;right:9px;bottom:9px;z-index:99"><canvas width="64" height="64"></canvas></div>',
  ),
  'an advertisement': site(
    `<div style="${over}"><a href="https://elders.example/"><img width="600" height="150" src="${drawing}"></a></div>`,
  ),
  'a picture in the page': site(`<img width="600" height="150" src="${drawing}">`),
  'a bar with signs': site(
    `<style>#w button::after{content:"\\e901"}</style><div id="w" style="${over}"><button></button><button></button></div>`,
  ),
  'a bar with a picture and words': site(
    `<div style="${over}"><img width="300" height="100" src="${drawing}">Bel ons gerust, wij helpen u graag verder.</div>`,
  ),
};

let pool: BrowserPool;
let crawled: Crawled[] = [];
beforeAll(async () => {
  pool = await startPool('shell');
  crawled = await crawlSmall(pool, Object.values({ ...wordless, ...others }), { journeys: ['none'] });
}, 120_000);
afterAll(() => pool.close());

const bannersOf = (name: string) =>
  crawled[Object.keys({ ...wordless, ...others }).indexOf(name)]?.evidence.journeys[0]?.observations.filter(
    (each) => each.kind === 'banner',
  );

test.each(Object.keys(wordless))('cannot be read: %s', (name) => {
  expect(bannersOf(name)).toMatchObject([{ present: false, wordless: true }]);
});

test.each(Object.keys(others))('is no such window: %s', (name) => {
  const [seen, ...more] = bannersOf(name) ?? [];
  expect(more).toEqual([]);
  expect(seen).toMatchObject({ present: false });
  expect(seen).not.toHaveProperty('wordless');
});
