/** Other ways to choose: steps of the policy, taking consent back, and pages that do not cooperate. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import type { Tab } from '../../../crawler/browser/tab.ts';
import { choose, findBanner, pictureOf, type ConsentOptions } from '../../../crawler/consent/choose.ts';
import { launchForTest } from '../../support/browser.ts';
import { inTab } from '../../support/tab.ts';
import { loadPage, type BannerPage } from './page.ts';
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

async function visit(shown: BannerPage, run: (tab: Tab) => Promise<void>): Promise<void> {
  corpus.show(shown);
  await inTab(browser, corpus.url, run);
}

const own = (name: string): BannerPage => loadPage(name, new URL('./ways/', import.meta.url));

test('steps of the policy go first, and are confirmed all the same', async () => {
  const odd = own('steps-of-the-policy');
  await visit(odd, async (tab) => {
    const result = await choose(tab, null, {
      ...options('accept'),
      override: { accept: [{ wait: '#bar' }, { click: '#a' }] },
    });
    expect(result).toMatchObject({ outcome: 'confirmed', how: 'policy', bannerGone: true });
  });
  await visit(odd, async (tab) => {
    const result = await choose(tab, null, {
      ...options('reject'),
      override: { reject: [{ click: '#b' }] },
    });
    expect(result).toMatchObject({
      outcome: 'unconfirmed',
      how: 'policy',
      reason: expect.stringContaining('no record'),
    });
  });
  await visit(odd, async (tab) => {
    const result = await choose(tab, null, {
      ...options('reject'),
      override: { reject: [{ click: '#nowhere' }] },
    });
    expect(result).toMatchObject({ outcome: 'unconfirmed', reason: expect.stringContaining('#nowhere') });
  });
});

test('consent is taken back by the control of the site', async () => {
  await visit(own('offered-again'), async (tab) => {
    expect(await choose(tab, await findBanner(tab, options('accept')), options('accept'))).toMatchObject({
      outcome: 'confirmed',
    });
    expect(await findBanner(tab, options('withdraw'))).toBeNull();
    const result = await choose(tab, null, options('withdraw'));
    expect(result).toMatchObject({
      choice: 'withdraw',
      outcome: 'confirmed',
      records: [{ name: 'site_toestemming', change: 'changed' }],
    });
    expect(corpus.recorded).toEqual(['accept', 'reject']);
  });
});

test('where nothing offers to take consent back, nothing is claimed', async () => {
  await visit(loadPage('chat-and-shop'), async (tab) => {
    expect(await choose(tab, null, options('withdraw'))).toMatchObject({
      outcome: 'not-offered',
      clicks: [],
    });
    expect(corpus.recorded).toEqual([]);
  });
});

test('the wait for a banner ends when the caller knows that there is none, and not before', async () => {
  const waited: number[] = [];
  const wait = (stop: boolean): ConsentOptions => ({
    ...options('accept'),
    waitForBanner: 20_000,
    stopWaiting: (milliseconds) => waited.push(milliseconds) > 2 && stop,
  });
  await visit(loadPage('late'), async (tab) => {
    expect(await findBanner(tab, wait(true))).toBeNull();
    expect(waited).toHaveLength(3);
    expect(await findBanner(tab, wait(false))).not.toBeNull();
  });
});

test('a picture of the banner', async () => {
  await visit(loadPage('bar'), async (tab) => {
    const found = await findBanner(tab, options('accept'));
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
  await visit(own('hangs-at-the-click'), async (tab) => {
    const found = await findBanner(tab, options('accept'));
    const result = await choose(tab, found, { ...options('accept'), budget: 3000 });
    expect(result).toMatchObject({ outcome: 'unconfirmed', bannerGone: false });
    expect(result.clicks).toHaveLength(1);
  });
});

test('a banner under something else is answered with the keyboard, or not at all', async () => {
  await visit(own('covered'), async (tab) => {
    const result = await choose(tab, await findBanner(tab, options('accept')), options('accept'));
    expect(result.outcome).toBe('confirmed');
    expect(corpus.recorded).toEqual(['accept']);
  });
});
