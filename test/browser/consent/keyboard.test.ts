/**
 * Refusing with the keyboard alone, by real keys: every banner that can be refused with a mouse. Those that cannot be refused
 * by keys say so in their truth; of all others nothing may be claimed.
 */
import PQueue from 'p-queue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { refuseByKeyboard } from '../../../crawler/consent/by-keyboard.ts';
import { launchForTest } from '../../support/browser.ts';
import { share } from '../../support/scope.ts';
import { inTab } from '../../support/tab.ts';
import { loadPage, pageNames } from './page.ts';
import { serveCorpus } from './serve.ts';

const ways = new URL('./ways/', import.meta.url);
const own = [
  'keys-trap',
  'keys-out-of-order',
  'keys-mouse-only',
  'keys-closed-root',
  'keys-behind-a-window',
  'keys-space-only',
].map((file) => ({ file, ...loadPage(file, ways) }));
const corpus = pageNames.map((file) => ({ file, ...loadPage(file) }));
const pages = [
  ...own,
  ...corpus.filter(({ truth }) => truth.keyboard !== undefined),
  ...share(
    corpus.filter(({ truth }) => truth.keyboard === undefined && truth.reject === 'confirmed'),
    5,
    ({ file }) => file,
  ),
];

const side = new PQueue({ concurrency: 3 });
let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchForTest();
});
afterAll(() => browser?.close());

test.concurrent.each(pages)('$file', { timeout: 180_000 }, async (shown) => {
  const { result, recorded } = await side.add(async () => {
    const served = await serveCorpus();
    served.show(shown);
    try {
      const tried = await inTab(browser, served.url, (tab) =>
        refuseByKeyboard(tab, {
          choice: 'reject',
          waitForBanner: 20_000,
          budget: 60_000,
          shape: (value) => ({ length: value.length, shape: 'text', entropy: 0, hash: 'x' }),
          redactUrl: (url) => url,
        }),
      );
      return { result: tried, recorded: [...served.recorded] };
    } finally {
      await served.close();
    }
  });
  expect(result.outcome, result.reason).toBe(shown.truth.keyboard ?? 'operable');
  expect(recorded).toEqual(shown.truth.keyboard === undefined ? ['reject'] : []);
});
