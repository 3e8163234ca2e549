/** Banners answered with either engine: the same is found, and the same comes of it. */
import PQueue from 'p-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { engineSchema, type Engine } from '../../../rules/evidence/common.ts';
import { launchForTest } from '../../support/browser.ts';
import { share } from '../../support/scope.ts';
import { walk } from './attempts.ts';
import { loadPage, pageNames, type BannerPage } from './page.ts';

/** Few by day: the corpus itself is answered with one engine there (corpus.test.ts). */
const pages = share(pageNames, 24, (name) => `engines ${name}`);
const side = new PQueue({ concurrency: 2 });
const browsers = new Map<Engine, LaunchedBrowser>();

beforeAll(async () => {
  for (const engine of engineSchema.options) {
    const { path, version } = await ensureBrowser({ explicit: null, engine, say: () => undefined });
    browsers.set(engine, await launchForTest({ executable: path, version, engine }));
  }
});
afterAll(() => Promise.all([...browsers.values()].map((browser) => browser.close())));

async function outcomesOf(engine: Engine, page: BannerPage): Promise<unknown> {
  const browser = browsers.get(engine);
  if (!browser) throw new Error(`no browser of ${engine}`);
  const { accepted, refused, single } = await walk({ browser }, page);
  return {
    // Size only: a banner may still slide in while it is read.
    controls: accepted.found?.observed.controls.map(({ kind, text, box }) => [
      kind,
      text,
      box && [box.width, box.height],
    ]),
    attempts: [accepted, accepted.withdrawn, refused, single].map((attempt) => {
      if (attempt === null) return null;
      // Not how, nor by which clicks: on a busy machine a strategy may run out of time, and the next one chooses.
      const { choice, outcome, bannerGone } = attempt.result;
      return { choice, outcome, bannerGone, recorded: attempt.recorded };
    }),
  };
}

test.concurrent.each(pages)('%s', { timeout: 120_000 }, (name) =>
  side.add(async () => {
    const page = loadPage(name);
    expect(await outcomesOf('shell', page)).toEqual(await outcomesOf('chromium', page));
  }),
);
