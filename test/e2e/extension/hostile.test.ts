/**
 * Pages that mean harm: the extension stays up, says what it could not do, and believes nothing that they
 * forge.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LiveState } from '../../../extension/messages/live-state.ts';
import { sentences } from '../../../extension/messages/sentences.ts';
import { everything } from '../../support/scope.ts';
import { ensureBuilt } from './built.ts';
import { launchChromium, type ExtendedChromium } from './chromium.ts';
import { servePages, type Pages } from './pages.ts';
import { until } from './wait.ts';

/** What the extension says of what it cut off. */
const cutOff: readonly string[] = [sentences.frameTooBusy, sentences.pageTooBusy, sentences.tooManyReports];

const shell = (script: string): string =>
  `<!doctype html><html lang="nl"><title>t</title><body><p>tekst</p><script>${script}</script></body></html>`;

const report = JSON.stringify({
  type: 'document.cookie',
  raw: 'forged_cookie=0123456789abcdef0123456789',
  visible: true,
  frame: 'http://forging.example/',
  stack: '',
  last: false,
});
const pagesByHost = {
  // Everything that a page can reach: events on window and document, messages, the names that the channel
  // uses.
  'forging.example': shell(`
    for (const target of [window, document, document.documentElement]) for (const name of ['reported', 'asked', 'taken', 'cookiewacht-hello', 'cookiewacht-asking', 'cookiewacht']) {
      target.dispatchEvent(new CustomEvent(name, { detail: ${JSON.stringify(report)} }));
    }
    const node = document.createElement('i');
    dispatchEvent(new MouseEvent('cookiewacht-hello', { relatedTarget: node }));
    node.dispatchEvent(new CustomEvent('reported', { detail: ${JSON.stringify(report)} }));
    postMessage(${JSON.stringify(report)}, '*');
    window.__cookiewacht_hooks?.(${JSON.stringify(report)});
    document.title = 'done';`),
  // Breaks what the hooks could rely on, then sets cookies and storage.
  'redefining.example': shell(`
    Object.defineProperty(EventTarget.prototype, 'dispatchEvent', { value: () => { throw 1; } });
    window.CustomEvent = class { constructor() { throw 1; } };
    JSON.stringify = () => { throw 1; };
    Reflect.apply = () => { throw 1; };
    String.prototype.slice = () => { throw 1; };
    Error.prepareStackTrace = () => { throw 1; };
    Object.prototype.toJSON = () => 'lie';
    document.cookie = 'behind_your_back=0123456789abcdef0123456789abcdef; max-age=999999; path=/';
    localStorage.setItem('behind_key', '0123456789abcdef0123456789abcdef');
    document.title = 'done';`),
  'flooding.example': shell(`
    for (let i = 0; i < 8000; i += 1) document.cookie = 'flood_' + (i % 150) + '=' + i + '; max-age=999999; path=/';
    for (let i = 0; i < 8000; i += 1) localStorage.setItem('key_' + (i % 3000), 'x');
    document.title = 'done';`),
  'huge.example': shell(`
    document.cookie = 'huge=' + 'x'.repeat(10_000_000) + '; path=/';
    localStorage.setItem('big', 'y'.repeat(4_000_000));
    document.cookie = 'after_huge=0123456789abcdef0123456789abcdef; max-age=999999; path=/';
    document.title = 'done';`),
  'frames.example': shell(`
    for (let i = 0; i < 320; i += 1) { const f = document.createElement('iframe'); f.srcdoc = '<script>document.cookie = "framed=1"<\\/script>'; document.body.append(f); }
    document.title = 'done';`),
  'emptied.example': shell(`
    addEventListener('load', () => { document.open(); document.write('<title>done</title><p>nieuw</p><script>document.cookie = "after_open=0123456789abcdef0123456789abcdef; max-age=999999; path=/"<\\/script>'); document.close(); });`),
  'markup.example': shell(`
    document.cookie = '<img src=x onerror=alert(1)>=0123456789abcdef0123456789abcdef; max-age=999999; path=/';
    document.title = 'done';`),
};

let pages: Pages;
let browser: ExtendedChromium;
beforeAll(async () => {
  await ensureBuilt();
  pages = await servePages(pagesByHost);
  browser = await launchChromium({ connectTo: pages.connectTo });
}, 200_000);
afterAll(async () => {
  await browser.close();
  await pages.close();
});

async function visit(
  host: keyof typeof pagesByHost,
  right: (state: LiveState) => boolean,
  patience = 15_000,
): Promise<LiveState> {
  const page = await browser.context.newPage();
  await page.goto(`http://${host}/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.title === 'done', null, { timeout: 120_000 });
  const state = await until(() => browser.stateOf(page), right, patience);
  await page.close();
  return state;
}
const names = (state: LiveState): string[] => [
  ...state.cookies.map(({ name }) => name),
  ...state.storage.map(({ key }) => key),
];

test('forged reports are not believed', async () => {
  const state = await visit('forging.example', ({ rules }) =>
    rules.some(({ id, outcome }) => id === 'banner-missing' && outcome !== 'inconclusive'),
  );
  expect(state.judged).toBe('default');
  expect(names(state)).not.toContain('forged_cookie');
});

test('a page that redefines what hooks could lean on is seen all the same', async () => {
  const state = await visit(
    'redefining.example',
    (each) => names(each).includes('behind_your_back') && names(each).includes('behind_key'),
  );
  expect(names(state)).toEqual(expect.arrayContaining(['behind_your_back', 'behind_key']));
  expect(state.cookies.find(({ name }) => name === 'behind_your_back')?.via).toContain('document.cookie');
});

test.runIf(everything)(
  'a flood is cut off, and said to be',
  async () => {
    const state = await visit(
      'flooding.example',
      ({ limits }) => limits.some((line) => cutOff.includes(line)),
      60_000,
    );
    expect(state.limits.filter((line) => cutOff.includes(line))).not.toEqual([]);
    expect(state.cookies.length).toBeGreaterThan(50);
    // What was cut off is not called fine.
    expect(state.rules.filter(({ outcome }) => outcome === 'pass').map(({ id }) => id)).not.toContain(
      'pre-consent-storage',
    );
  },
  150_000,
);

test('ten million characters in a cookie harm nobody', async () => {
  const state = await visit('huge.example', (each) => names(each).includes('after_huge'));
  expect(names(state)).toContain('after_huge');
  expect(JSON.stringify(state).length).toBeLessThan(1_000_000);
});

test.runIf(everything)(
  'hundreds of frames are watched as far as it goes, and the rest is said to be missing',
  async () => {
    const state = await visit(
      'frames.example',
      ({ limits }) => limits.includes(sentences.tooManyFrames),
      100_000,
    );
    expect(state.limits).toContain(sentences.tooManyFrames);
    expect(names(state)).toContain('framed');
  },
  150_000,
);

test('a page that empties its document is still heard', async () => {
  const state = await visit('emptied.example', (each) => names(each).includes('after_open'));
  expect(state.cookies.find(({ name }) => name === 'after_open')?.via).toContain('document.cookie');
});

test('names that a page chooses stay text', async () => {
  const state = await visit('markup.example', (each) => names(each).some((name) => name.includes('<img')));
  expect(names(state)).toContain('<img src');
});

test('a page cannot ask for the state of a tab', async () => {
  const page = await browser.context.newPage();
  await page.goto('http://forging.example/');
  const answers = await page.evaluate(async (id) => {
    const runtime: unknown = Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime');
    if (typeof runtime !== 'object' || runtime === null) return 'no way to ask';
    return new Promise((resolve) => {
      try {
        Reflect.get(runtime, 'sendMessage')(id, { type: 'state', tab: 1 }, (answer: unknown) =>
          resolve(answer ?? 'no answer'),
        );
      } catch {
        resolve('no way to ask');
      }
    });
  }, browser.id);
  expect(answers).toMatch(/no way to ask|no answer/);
  await page.close();
});
