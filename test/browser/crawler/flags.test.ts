/**
 * The flags that save processor time: a page sees the same with them and without, in pages and in frames of
 * another site.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { browserFlags, switchesOf } from '../../../crawler/browser/flags.ts';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { launchBrowser, type BrowserOptions } from '../../../crawler/browser/launch.ts';
import { visitorUserAgent } from '../../../crawler/browser/user-agent.ts';
import { parseConnectTo } from '../../../crawler/network/connect-to.ts';
import { makeAuthority } from '../../support/authority.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { serveHttp, serveHttps } from '../../support/local-server.ts';

/** Runs in the page and in its frame, and gives what the document can see of its browser. */
const look = `(async () => {
  const frames = await new Promise((resolve) => {
    let drawn = 0;
    const next = () => ((drawn += 1) > 5 ? resolve('drawn') : requestAnimationFrame(next));
    requestAnimationFrame(next);
    setTimeout(() => resolve('not drawn'), 10_000);
  });
  const picture = Object.assign(document.createElement('canvas'), { width: 200, height: 40 });
  const pen = picture.getContext('2d');
  pen.font = '20px sans-serif';
  pen.fillText('Cookiewacht', 5, 25);
  const gl = document.createElement('canvas').getContext('webgl');
  const card = gl?.getExtension('WEBGL_debug_renderer_info');
  const is = (query) => matchMedia(query).matches;
  document.cookie = 'seen=1; SameSite=None; Secure';
  return {
    frames,
    visibility: document.visibilityState,
    window: [innerWidth, innerHeight, outerWidth, outerHeight, devicePixelRatio],
    screen: [screen.width, screen.height, screen.availWidth, screen.availHeight, screen.colorDepth],
    media: ['(hover: hover)', '(pointer: fine)', '(prefers-reduced-motion: reduce)', '(display-mode: browser)',
      '(prefers-color-scheme: dark)', '(color-gamut: p3)'].map(is),
    picture: picture.toDataURL().length,
    webgl: gl && [gl.getParameter(card?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER), gl.getSupportedExtensions().length],
    webgl2: document.createElement('canvas').getContext('webgl2') !== null,
    webgpu: 'gpu' in navigator,
    hints: await navigator.userAgentData?.getHighEntropyValues(['fullVersionList', 'platformVersion', 'bitness']),
    agent: navigator.userAgent,
    machine: [navigator.deviceMemory, navigator.hardwareConcurrency, navigator.maxTouchPoints],
    plugins: navigator.plugins.length,
    languages: [...navigator.languages],
    isolated: [crossOriginIsolated, typeof SharedArrayBuffer, originAgentCluster],
    parents: [window === top, parent.length, document.referrer],
    cookies: document.cookie,
    stored: ((localStorage.x = '1'), localStorage.length),
    scripted: navigator.webdriver,
  };
})()`;

/** The sites of the test: over https, and over http as well. */
async function serveSites(): Promise<Pick<BrowserOptions, 'cacert' | 'resolverRules'>> {
  const temporary = await temporaryFolder();
  onTestFinished(() => temporary.remove());
  const cacert = join(temporary.path, 'authority.pem');
  const authority = await makeAuthority();
  await writeFile(cacert, authority.pem);
  const hosts = ['site.example', 'isolated.example', 'other.example', 'www.google.com', 'old.example'];
  const show = (url: string | undefined, host: string | undefined): string =>
    url === '/frame'
      ? `<!doctype html><script>${look}.then((seen) => parent.postMessage(seen, '*'))</script>`
      : `<!doctype html><title>${host}</title><iframe src="https://other.example/frame"></iframe>`;
  const secure = await serveHttps(await authority.issue({ hosts }), ({ url, headers }, response) => {
    response.setHeader('content-type', 'text/html');
    if (headers.host === 'isolated.example') {
      response.setHeader('cross-origin-opener-policy', 'same-origin');
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
    }
    response.end(show(url, headers.host));
  });
  const plain = await serveHttp((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<title>plain</title>');
  });
  return {
    cacert,
    resolverRules: parseConnectTo([`*:443:127.0.0.1:${secure}`, `*:80:127.0.0.1:${plain}`]).resolverRules,
  };
}

/** What pages see in this browser. */
async function seenIn(browser: Browser): Promise<unknown> {
  const [context, beside] = await Promise.all([
    browser.createBrowserContext(),
    browser.createBrowserContext(),
  ]);
  const page = await context.newPage();
  await page.goto('https://site.example/');
  const top: unknown = await page.evaluate(look);
  const frame: unknown = await page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => resolve(data), { once: true });
        document.querySelector('iframe')?.setAttribute('src', 'https://other.example/frame');
      }),
  );
  const isolated = await context.newPage();
  await isolated.goto('https://isolated.example/');
  const upgrades: string[] = [];
  for (const address of ['http://www.google.com/', 'http://old.example/']) {
    const next = await context.newPage();
    await next.goto(address);
    upgrades.push(next.url());
  }
  const another = await beside.newPage();
  await another.goto('https://site.example/');
  return {
    top,
    frame,
    isolated: await isolated.evaluate('[crossOriginIsolated, typeof SharedArrayBuffer]'),
    upgrades,
    focus: [
      await another.evaluate('document.hasFocus()'),
      await another.evaluate('document.visibilityState'),
    ],
  };
}

test('a page cannot tell that the browser spends less', async () => {
  const { path: executable } = await ensureBrowser({ say: () => undefined });
  const options = { executable, ...(await serveSites()), say: () => undefined };
  const tuned = await launchBrowser(options);
  onTestFinished(() => tuned.close());
  const userAgent = visitorUserAgent(tuned.version);
  const untuned = await launchBrowser({
    ...options,
    flags: switchesOf(browserFlags.filter(({ saves }) => !saves)),
    userAgent,
  });
  onTestFinished(() => untuned.close());
  const seen = await seenIn(tuned.browser);
  expect(seen).toEqual(await seenIn(untuned.browser));
  expect(seen).toMatchObject({
    top: { frames: 'drawn', visibility: 'visible', window: [1366, 768, 1366, 855, 1], webgl2: true },
    frame: { frames: 'drawn', visibility: 'visible', parents: [false, 1, 'https://site.example/'] },
    isolated: [true, 'function'],
    upgrades: ['https://www.google.com/', expect.stringMatching(/^https?:\/\/old\.example\/$/)],
    focus: [true, 'visible'],
  });
});
