/** The same extension in Firefox: it loads, sees what a page sets and who did it, and judges. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { liveStateSchema, type LiveState } from '../../../extension/messages/live-state.ts';
import { ensureBuilt } from './built.ts';
import { launchFirefox, type ExtendedFirefox } from './firefox.ts';
import { servePages, type Pages } from './pages.ts';
import { until } from './wait.ts';

const html = `<!doctype html><html lang="nl"><title>v</title><body><p>hallo</p>
<script>
  document.cookie = 'spoor_id=0123456789abcdef0123456789abcdef; max-age=99999999; path=/';
  localStorage.setItem('sleutel', '0123456789abcdef0123');
  const frame = document.createElement('iframe'); frame.src = 'http://derde.example/'; document.body.append(frame);
</script>
<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff"><p>Wij gebruiken cookies voor statistieken en marketing. Gaat u akkoord?</p><button>Alles accepteren</button><button>Weigeren</button></div>
<script>for (const button of document.querySelectorAll('button')) button.onclick = () => { document.cookie = 'cookieconsent=' + (button.textContent === 'Weigeren' ? 'denied' : 'granted') + '; path=/'; document.querySelector('[role=dialog]').remove(); };</script>`;

let pages: Pages;
let firefox: ExtendedFirefox;
let page: Page;
let own: Page;

beforeAll(async () => {
  await ensureBuilt();
  pages = await servePages({
    'www.voorbeeld.example': (_request, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/html',
          'set-cookie': ['sessie=abc; Path=/', 'tweede=0123456789abcdef0123456789; Max-Age=9999999; Path=/'],
        })
        .end(html),
    'derde.example':
      '<!doctype html><title>d</title><script>document.cookie = "derde_id=0123456789abcdef0123456789; max-age=9999999; path=/"</script>',
  });
  firefox = await launchFirefox(Number(pages.connectTo[0]?.split(':').at(-1)));
  own = await firefox.browser.newPage();
  // Its load event never comes over this protocol; the page is there all the same.
  void own.goto(`${firefox.base}manifest.json`).catch(() => undefined);
  await until(
    () => own.evaluate('typeof browser === "object" && typeof browser.tabs === "object"').catch(() => false),
    (there) => there === true,
  );
  // Its listeners stand when it answers: what is driven by a program waits for it.
  await until(
    () =>
      own.evaluate('browser.runtime.sendMessage({ type: "state", tab: 0 }).then(() => true, () => false)'),
    (answers) => answers === true,
    60_000,
  );
  page = await firefox.browser.newPage();
  await page.goto('http://www.voorbeeld.example/');
}, 200_000);
afterAll(async () => {
  await firefox.close();
  await pages.close();
});

async function state(): Promise<LiveState> {
  const text: unknown = await own.evaluate(
    'browser.tabs.query({}).then(async (tabs) => JSON.stringify(await browser.runtime.sendMessage({ type: "state", tab: tabs.find(({ url }) => (url ?? "").startsWith("http://www.voorbeeld"))?.id ?? 0 })))',
  );
  return liveStateSchema.parse(JSON.parse(String(text)));
}

test('cookies of answers and of scripts are seen, with who set them', async () => {
  const seen = await until(
    state,
    ({ cookies, requests }) =>
      ['sessie', 'tweede', 'spoor_id', 'derde_id'].every((name) =>
        cookies.some((cookie) => cookie.name === name),
      ) && requests.some(({ host }) => host === 'derde.example'),
  );
  expect(seen.cookies.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['sessie', 'tweede', 'spoor_id', 'derde_id']),
  );
  const byScript = seen.cookies.find(({ name }) => name === 'spoor_id');
  expect(byScript?.via).toContain('document.cookie');
  expect(byScript?.initiator.at(-1)).toMatchObject({ url: 'http://www.voorbeeld.example/', line: 3 });
  expect(seen.cookies.find(({ name }) => name === 'sessie')?.via).toContain('http');
  expect(seen.storage.map(({ key }) => key)).toContain('sleutel');
  expect(seen.requests.map(({ host }) => host)).toContain('derde.example');
});

test('what is wrong is judged, and counted on the button', async () => {
  const seen = await until(
    state,
    ({ rules }) =>
      !rules.some(({ reason }) => reason !== undefined && /still looking|not finished/.test(reason)),
  );
  expect(seen.judged).toBe('default');
  expect(seen.findings.map(({ rule, subject }) => `${rule} ${subject.name}`)).toEqual(
    expect.arrayContaining(['pre-consent-storage sleutel', 'pre-consent-unclassified-cookie spoor_id']),
  );
  const count = String(seen.findings.filter(({ kind }) => kind !== 'notice').length);
  const badge = (): Promise<unknown> => own.evaluate(`browser.action.getBadgeText({ tabId: ${seen.tab} })`);
  expect(await until(badge, (text) => text === count)).toBe(count);
});

test('a click on the banner is the visitor’s choice', async () => {
  await page.bringToFront();
  await page.locator('button::-p-text(Weigeren)').click();
  const seen = await until(state, ({ phase }) => phase !== 'before-choice');
  expect([seen.phase, seen.phaseHow]).toEqual(['after-reject', 'own-click']);
});
