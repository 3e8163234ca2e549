/** `--signal gpc`: every page, frame and worker tells every server, and knows it itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { crawlSmall, type SmallSite } from './journeys/small-site.ts';
import { startPool } from './observe/watch.ts';

let full: BrowserPool;
let shell: BrowserPool;
beforeAll(async () => {
  [full, shell] = await Promise.all([startPool('chromium'), startPool('shell')]);
});
afterAll(() => Promise.all([full.close(), shell.close()]));

const script = `
  const tell = (place) => fetch('/told?' + encodeURIComponent(JSON.stringify([place, navigator.globalPrivacyControl ?? null])));
  tell('page');
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.srcdoc = "<script>fetch('/told?' + encodeURIComponent(JSON.stringify(['frame', navigator.globalPrivacyControl ?? null])))</scr" + "ipt>";
  new Worker('/worker.js');
  new SharedWorker('/shared.js');
  navigator.serviceWorker.register('/service.js');`;
const inWorker = (place: string): string =>
  `fetch('/told?' + encodeURIComponent(JSON.stringify(['${place}', navigator.globalPrivacyControl ?? null])));`;
const scripts: Readonly<Record<string, string>> = {
  '/worker.js': inWorker('worker'),
  '/shared.js': inWorker('shared worker'),
  '/service.js': inWorker('service worker'),
};

describe.each(['chromium', 'shell'] as const)('in %s', (engine) => {
  const crawl = async (privacySignal: 'gpc' | undefined) => {
    const told = new Map<string, unknown>();
    const asked = new Map<string, string | undefined>();
    const site: SmallSite = {
      script,
      told: (text) => {
        const [place, value] = JSON.parse(text);
        told.set(place, value);
      },
      answer: ({ url = '/', headers }) => {
        const path = url.split('?')[0] ?? '/';
        // The crawler's own probe and its search for a sitemap are no browser.
        if (headers['sec-fetch-dest'] !== undefined) asked.set(path, headers['sec-gpc']?.toString());
        const body = scripts[path];
        return body === undefined ? null : { headers: { 'content-type': 'text/javascript' }, body };
      },
    };
    const [crawled] = await crawlSmall(engine === 'chromium' ? full : shell, [site], {
      journeys: ['none'],
      privacySignal,
    });
    return { told, asked, crawled };
  };

  test('pages, frames and workers say it and know it', { timeout: 120_000 }, async () => {
    const { told, asked, crawled } = await crawl('gpc');
    expect(Object.fromEntries(told)).toEqual({
      page: true,
      frame: true,
      worker: true,
      'shared worker': true,
      'service worker': true,
    });
    expect([...asked].filter(([path, value]) => path !== '/service.js' && value !== '1')).toEqual([]);
    expect(crawled?.evidence.journeys[0]?.observations[0]).toMatchObject({
      kind: 'journey-start',
      signal: 'gpc',
    });
  });

  test('without it nothing is said', { timeout: 120_000 }, async () => {
    const { told, asked } = await crawl(undefined);
    expect(told.get('page')).not.toBe(true);
    expect([...asked.values()].filter((value) => value !== undefined)).toEqual([]);
  });
});
