/** Other ways to choose: steps of the policy, taking consent back, and pages that do not cooperate. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { choose, findBanner, pictureOf, type ConsentOptions } from '../../../crawler/consent/choose.ts';
import { launchForTest } from '../../support/browser.ts';
import { site, type BannerPage } from './page.ts';
import { page as bar } from './pages/bar.ts';
import { page as chat } from './pages/chat-and-shop.ts';
import { serveCorpus, type Corpus } from './serve.ts';

let browser: LaunchedBrowser;
let corpus: Corpus;
beforeAll(async () => {
  [browser, corpus] = await Promise.all([launchForTest(), serveCorpus()]);
});
afterAll(async () => {
  await browser?.close();
  await corpus?.close();
});

const options = (choice: ConsentOptions['choice']): ConsentOptions => ({
  choice,
  waitForBanner: 600,
  shape: (value) => ({ length: value.length, shape: 'text', entropy: 0, hash: 'x' }),
  redactUrl: (url) => url,
});

async function visit(shown: BannerPage, run: (page: Page) => Promise<void>): Promise<void> {
  corpus.show(shown);
  const context = await browser.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(corpus.url, { waitUntil: 'load' });
    await run(page);
  } finally {
    await context.close();
  }
}

const own = (html: string, name: string): BannerPage => ({
  name,
  html,
  truth: { banner: true, accept: 'confirmed', reject: 'confirmed' },
});

test('steps of the policy go first, and are confirmed all the same', async () => {
  const odd = own(
    site({
      banner:
        '<div class="bar" id="bar"><p>Wij gebruiken cookies.</p><i id="a">Feest!</i> <i id="b">Bah</i></div>',
      script:
        "a.onclick = function () { record('accept'); bar.remove(); }; b.onclick = function () { bar.remove(); };",
    }),
    'odd',
  );
  await visit(odd, async (page) => {
    const result = await choose(page, null, {
      ...options('accept'),
      override: { accept: [{ wait: '#bar' }, { click: '#a' }] },
    });
    expect(result).toMatchObject({ outcome: 'confirmed', how: 'policy', bannerGone: true });
  });
  await visit(odd, async (page) => {
    const result = await choose(page, null, {
      ...options('reject'),
      override: { reject: [{ click: '#b' }] },
    });
    expect(result).toMatchObject({
      outcome: 'unconfirmed',
      how: 'policy',
      reason: expect.stringContaining('no record'),
    });
  });
  await visit(odd, async (page) => {
    const result = await choose(page, null, {
      ...options('reject'),
      override: { reject: [{ click: '#nowhere' }] },
    });
    expect(result).toMatchObject({ outcome: 'unconfirmed', reason: expect.stringContaining('#nowhere') });
  });
});

test('consent is taken back by the control of the site', async () => {
  const html = site({
    banner:
      '<div class="bar" id="bar" hidden style="display:none"><p>Wij gebruiken cookies voor statistieken op deze site.</p><button id="no">Weigeren</button> <button id="yes">Akkoord</button></div><p><a href="/cookies">Cookiebeleid</a> <a href="#" id="again">Cookie-instellingen</a></p>',
    script:
      "function show(on) { bar.style.display = on ? 'block' : 'none'; } if (!recorded()) show(true); again.onclick = function (e) { e.preventDefault(); show(true); }; yes.onclick = function () { record('accept'); show(false); }; no.onclick = function () { record('reject'); show(false); };",
  });
  await visit(own(html, 'withdraw'), async (page) => {
    expect(await choose(page, await findBanner(page, options('accept')), options('accept'))).toMatchObject({
      outcome: 'confirmed',
    });
    expect(await findBanner(page, options('withdraw'))).toBeNull();
    const result = await choose(page, null, options('withdraw'));
    expect(result).toMatchObject({
      choice: 'withdraw',
      outcome: 'confirmed',
      records: [{ name: 'site_toestemming', change: 'changed' }],
    });
    expect(corpus.recorded).toEqual(['accept', 'reject']);
  });
});

test('where nothing offers to take consent back, nothing is claimed', async () => {
  await visit(chat, async (page) => {
    expect(await choose(page, null, options('withdraw'))).toMatchObject({
      outcome: 'not-offered',
      clicks: [],
    });
    expect(corpus.recorded).toEqual([]);
  });
});

test('a picture of the banner', async () => {
  await visit(bar, async (page) => {
    const found = await findBanner(page, options('accept'));
    expect(found?.observed).toMatchObject({
      language: 'nl',
      controls: expect.arrayContaining([
        expect.objectContaining({ kind: 'reject-all', text: 'Weigeren' }),
        expect.objectContaining({ kind: 'accept-all', text: 'Akkoord' }),
        expect.objectContaining({ kind: 'more-information' }),
      ]),
    });
    const picture = found ? await pictureOf(found) : null;
    expect(
      Buffer.from(picture ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });
});

test('a page that hangs at the click ends in an honest answer', async () => {
  const html = site({
    banner:
      '<div class="bar" id="bar"><p>Deze website gebruikt cookies.</p><button id="no">Weigeren</button> <button id="yes">Akkoord</button></div>',
    script: 'yes.onclick = function () { var until = Date.now() + 20000; while (Date.now() < until); };',
  });
  await visit(own(html, 'hangs'), async (page) => {
    const found = await findBanner(page, options('accept'));
    const result = await choose(page, found, { ...options('accept'), budget: 3000 });
    expect(result).toMatchObject({ outcome: 'unconfirmed', bannerGone: false });
    expect(result.clicks).toHaveLength(1);
  });
});

test('a banner under something else is answered with the keyboard, or not at all', async () => {
  const banner =
    '<div class="bar" id="bar"><p>Deze website gebruikt cookies.</p><button id="no">Weigeren</button> <button id="yes">Akkoord</button></div><div class="veil" style="z-index:9999" id="news"><div class="window">Mis niets! Meld je aan voor de nieuwsbrief. <input type="email"></div></div>';
  await visit(
    own(
      site({
        banner,
        script:
          "document.addEventListener('click', function (e) { if (news.contains(e.target)) tell('touched'); }); yes.onclick = function () { record('accept'); bar.remove(); };",
      }),
      'covered',
    ),
    async (page) => {
      const result = await choose(page, await findBanner(page, options('accept')), options('accept'));
      expect(result.outcome).toBe('confirmed');
      expect(corpus.recorded).toEqual(['accept']);
    },
  );
});
