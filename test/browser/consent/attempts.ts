/**
 * A visitor's way through a page of the corpus: accepted, refused, taken back, one category, each in a fresh
 * profile.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import type { Tab } from '../../../crawler/browser/tab.ts';
import { choose, findBanner, type ConsentOptions } from '../../../crawler/consent/choose.ts';
import { wantedCategory } from '../../../watch/banner/categories.ts';
import { inTab } from '../../support/tab.ts';
import type { BannerPage } from './page.ts';
import { serveCorpus, type Corpus } from './serve.ts';

/** Where the attempts are made, and who is told when one begins on a page. */
export interface Place {
  browser: LaunchedBrowser;
  began?: (tab: Tab, choice: ConsentOptions['choice']) => void;
}

const options = (choice: ConsentOptions['choice'], onClick: () => void): ConsentOptions => ({
  // Patience for a machine that has much else to do: what is waited for ends as soon as it is there.
  choice,
  onClick,
  waitForBanner: 20_000,
  budget: 30_000,
  shape: (value) => ({ length: value.length, shape: 'text', entropy: 0, hash: 'x' }),
  redactUrl: (url) => url.split('?')[0] ?? '',
});

/** A visitor without a past, on a site of its own. */
async function visit<T>(
  { browser }: Place,
  shown: BannerPage,
  go: (tab: Tab, corpus: Corpus) => Promise<T>,
): Promise<T> {
  const corpus = await serveCorpus();
  corpus.show(shown);
  try {
    return await inTab(browser, corpus.url, (tab) => go(tab, corpus));
  } finally {
    await corpus.close();
  }
}

function attempt(place: Place, shown: BannerPage, choice: 'accept' | 'reject' | 'category') {
  return visit(place, shown, async (tab, corpus) => {
    place.began?.(tab, choice);
    let decided = 0;
    let recordedBefore = -1;
    const asked = options(choice, () => {
      decided += 1;
      recordedBefore = corpus.recorded.length;
    });
    const wanted: ConsentOptions =
      choice === 'category'
        ? { ...asked, category: wantedCategory(shown.truth.category?.name ?? '', { optIn: [] }) }
        : asked;
    // A page without a banner is not worth waiting for in a test.
    const found = await findBanner(tab, { ...wanted, waitForBanner: shown.truth.banner ? 20_000 : 800 });
    const result = await choose(tab, found, wanted);
    for (let look = 0; result.outcome === 'confirmed' && corpus.recorded.length === 0 && look < 40; look += 1)
      await sleep(50);
    const attempted = {
      found,
      result,
      decided,
      recordedBefore,
      recorded: [...corpus.recorded],
      url: tab.url,
    };
    return {
      ...attempted,
      withdrawn: choice === 'accept' && shown.truth.withdraw ? await withdraw(place, tab, corpus) : null,
    };
  });
}

/** Takes consent back on the page where it was given, as a visitor who changed their mind. */
async function withdraw(place: Place, tab: Tab, corpus: Corpus) {
  // What the banner was closed with may still be moving.
  await sleep(500);
  place.began?.(tab, 'withdraw');
  const result = await choose(
    tab,
    null,
    options('withdraw', () => undefined),
  );
  for (let look = 0; result.outcome === 'confirmed' && corpus.recorded.length < 2 && look < 40; look += 1)
    await sleep(50);
  return { result, recorded: [...corpus.recorded] };
}

export async function walk(place: Place, shown: BannerPage) {
  const { truth } = shown;
  return {
    accepted: await attempt(place, shown, 'accept'),
    refused: await attempt(place, shown, 'reject'),
    single: truth.category ? await attempt(place, shown, 'category') : null,
  };
}
