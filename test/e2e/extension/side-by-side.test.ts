/**
 * What stands beside something: two versions of the extension in one browser, as when a developer tries out a build next
 * to that of the store; and the real side panel beside the page.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { observationSchema } from '../../../rules/evidence/index.ts';
import type { LiveState } from '../../../extension/messages/live-state.ts';
import { answerSchemas } from '../../../extension/messages/ui.ts';
import { ensureBuilt } from './built.ts';
import { built, chromiumVisitors, type Tab, type Visitor } from './visitor/browsers.ts';
import { serveSites, type Served } from './visitor/sites.ts';
import { until } from './wait.ts';

const ID = '0123456789abcdef0123456789abcdef';
const LINE_OF_COOKIE = 3;
const shop = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Winkel</title><body><h1>Winkel</h1><script>
  window.wrong = []; addEventListener('error', ({ message }) => wrong.push(message));
  document.cookie = 'spoor_id=${ID}; path=/; max-age=9999999; secure'; localStorage.setItem('spoor_key', '${ID}');
  fetch('https://volger.test/geteld', { mode: 'no-cors' }); document.createElement('canvas').toDataURL();
</script><img src="https://volger.test/p.svg" alt="" width="90" height="90">
<div role="dialog" style="position:fixed;bottom:0;left:0;right:0;background:#fff"><p>Wij gebruiken cookies voor statistieken en marketing. Gaat u akkoord?</p><button id="yes">Alles accepteren</button><button>Weigeren</button></div>
<script>document.getElementById('yes').onclick = () => { localStorage.setItem('keuze', '1'); document.querySelector('[role=dialog]').remove(); };</script></body></html>`;
const picture = {
  body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  headers: {
    'content-type': 'image/svg+xml',
    'set-cookie': `beeld_id=${ID}; Secure; SameSite=None; Max-Age=99999`,
  },
};

let served: Served;
let folder: string;
let visitors: Visitor[];
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-other-'));
  await cp(built, folder, { recursive: true });
  const manifest: object = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, version: '99.0.0' }));
  served = await serveSites({
    'winkel.test': () => ({ body: shop }),
    'elders.test': () => ({ body: '<!doctype html><title>Elders</title><p>niets' }),
    'volger.test': (path) => (path === '/p.svg' ? picture : null),
  });
  visitors = await chromiumVisitors(served, [built, folder]);
}, 200_000);
afterAll(async () => {
  await visitors?.[0]?.close();
  served?.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (visitor: Visitor, request: object): Promise<unknown> =>
  visitor.run(`chrome.runtime.sendMessage(${JSON.stringify(request)})`);

async function visit(url: string): Promise<Tab> {
  const [first] = visitors;
  if (!first) throw new Error('there is no extension');
  const tab = await first.open();
  await tab.page.goto(url);
  return tab;
}

/** All that an extension wrote down of a tab, in its order. */
async function evidenceOf(visitor: Visitor, tab: number) {
  const { files } = answerSchemas['save-evidence'].parse(await ask(visitor, { type: 'save-evidence', tab }));
  return Object.entries(files)
    .filter(([name]) => name.endsWith('/evidence.ndjson'))
    .flatMap(([, text]) => text.trimEnd().split('\n'))
    .map((line) => observationSchema.parse(JSON.parse(line)));
}

const foundIn = ({ findings }: LiveState): string[] =>
  findings.map(({ fingerprint }) => fingerprint).toSorted();

const hasAll = ({ cookies, storage, requests, rules }: LiveState): boolean =>
  ['spoor_id', 'beeld_id'].every((name) => cookies.some((cookie) => cookie.name === name)) &&
  storage.some(({ key }) => key === 'spoor_key') &&
  requests.some(({ url }) => url.endsWith('/geteld')) &&
  rules.some(({ id, outcome }) => id === 'banner-missing' && outcome === 'pass');

test('two versions in one browser: the page works, and each sees once what the page did', async () => {
  const tab = await visit('https://winkel.test/');
  // Each has all in its own time: what the one has judged by then may still be under way in the other.
  const seen = await until(
    () => Promise.all(visitors.map((visitor) => visitor.stateOf(tab.id))),
    (states) => states.every(hasAll) && new Set(states.map((state) => foundIn(state).join())).size === 1,
    20_000,
  );
  // The browser's own list of cookies may be there before the hook has told who wrote one.
  const kept = await until(
    () => Promise.all(visitors.map((visitor) => evidenceOf(visitor, tab.id))),
    (all) => all.every((each) => each.some(({ kind }) => kind === 'cookie-write')),
  );
  expect(kept.length).toBe(2);
  for (const observations of kept) {
    const writes = observations.flatMap((each) =>
      each.kind === 'cookie-write' && each.name === 'spoor_id' ? [each.initiator.at(-1)] : [],
    );
    // By the line of the page: the other version's hook is no script of the page.
    expect(writes).toMatchObject([{ url: 'https://winkel.test/', line: LINE_OF_COOKIE }]);
    expect(JSON.stringify(observations)).not.toContain('chrome-extension:');
    const keys = observations.filter(
      (each) => each.kind === 'storage' && each.how === 'write' && each.key === 'spoor_key',
    );
    expect(keys).toHaveLength(1);
    const asked = observations.filter((each) => each.kind === 'request' && each.url.endsWith('/geteld'));
    expect(asked).toHaveLength(1);
  }
  const findings = seen.map(foundIn);
  expect(findings[0]?.length).toBeGreaterThan(2);
  expect(findings[1]).toEqual(findings[0]);
  expect(served.asked.filter((each) => each === 'volger.test/geteld')).toHaveLength(1);

  await tab.page.bringToFront();
  await tab.page.click('#yes');
  for (const visitor of visitors) {
    const { phase, phaseHow } = await until(
      () => visitor.stateOf(tab.id),
      (state) => state.phase === 'after-accept',
    );
    expect([phase, phaseHow]).toEqual(['after-accept', 'own-click']);
  }
  expect(await tab.page.evaluate('JSON.stringify([wrong, localStorage.keuze, document.cookie])')).toBe(
    JSON.stringify([[], '1', `spoor_id=${ID}`]),
  );
  await tab.page.close();
});

/** Runs an expression in the background of an extension, which is let go again. */
async function inBackground(root: CDPSession, id: string, expression: string): Promise<void> {
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
  );
  const { sessionId } = await root.send('Target.attachToTarget', {
    targetId: target?.targetId ?? '',
    flatten: true,
  });
  const session = root.connection()?.session(sessionId);
  await session?.send('Runtime.evaluate', { expression, awaitPromise: true });
  await root.send('Target.detachFromTarget', { sessionId });
}

const says = (page: Page, selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    (selector, text) => document.querySelector(selector)?.textContent?.includes(text),
    {},
    selector,
    text,
  );

test('the side panel opens for a click in the popup, follows the tab in front, and answers the menu', async () => {
  const [first] = visitors;
  const tab = await visit('https://winkel.test/');
  const browser = tab.page.browser();
  await tab.page.bringToFront();
  const width = await tab.page.evaluate('innerWidth');
  // A popup leaves its tab in front; here it is a tab behind that one.
  await first?.run('chrome.tabs.create({ url: "/ui/popup/index.html", active: false }).then(() => 0)');
  const popup = await browser
    .waitForTarget((target) => target.url().endsWith('/ui/popup/index.html'))
    .then((target) => target.asPage());
  await popup.waitForFunction(() => document.querySelectorAll('footer button').length === 3, {
    polling: 100,
  });
  const session = await popup.createCDPSession();
  await session.send('Runtime.evaluate', {
    expression: 'document.querySelector("footer button").click()',
    userGesture: true,
  });
  const target = await browser.waitForTarget((each) => each.url().endsWith('/ui/side-panel/index.html'));
  const panel = await target.asPage();
  await says(panel, '.head h1', 'winkel.test');
  // It takes its room from the page.
  await tab.page.waitForFunction((before) => innerWidth < Number(before), {}, width);

  // A menu is part of no page: its event is given to the background as the browser gives it.
  const info = { menuItemId: 'what-set-this', srcUrl: 'https://volger.test/p.svg', frameId: 0 };
  await inBackground(
    await browser.target().createCDPSession(),
    new URL(target.url()).hostname,
    `chrome.tabs.get(${tab.id}).then((tab) => chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, tab))`,
  );
  await says(panel, '.about-thing .fields', 'beeld_id');
  expect(await panel.$eval('.about-thing p code', ({ textContent }) => textContent)).toBe(
    'volger.test/p.svg',
  );

  const other = await visit('https://elders.test/');
  await other.page.bringToFront();
  await says(panel, '.head h1', 'elders.test');
  expect(await panel.$('.about-thing')).toBeNull();
  for (const { page } of [tab, other]) await page.close();
});
