/**
 * What the extension costs where there is much of everything: a page that writes 3,000 cookies, and 50 tabs of 60
 * requests each, with the memory of the background and the time until the button shows a new number.
 * `node bench/extension-many.ts [ROUNDS]`. Linux only.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ensureBuilt } from '../test/e2e/extension/built.ts';
import { launchChromium, type ExtendedChromium } from '../test/e2e/extension/chromium.ts';
import { servePages } from '../test/e2e/extension/pages.ts';
import { readProcesses, treeOf } from './processes.ts';

const rounds = Number(process.argv[2] ?? 5);
const TABS = 50;
const REQUESTS = 60;
const WRITES = 3000;

const median = (values: readonly number[]): number => {
  const order = values.toSorted((a, b) => a - b);
  const middle = Math.floor(order.length / 2);
  return order.length % 2 === 1
    ? (order[middle] ?? Number.NaN)
    : ((order[middle - 1] ?? Number.NaN) + (order[middle] ?? Number.NaN)) / 2;
};

const writing = (names: number): string =>
  `<!doctype html><title>writes</title><script>
    const began = performance.now();
    for (let i = 0; i < ${WRITES}; i += 1) document.cookie = 'k' + i % ${names} + '=0123456789abcdef' + i + '; path=/; max-age=99999';
    document.title = String(performance.now() - began);
  </script>`;
const tab = (number: number): string =>
  `<!doctype html><title>tab ${number}</title><body><p>Tab ${number}</p><script>
    for (let i = 0; i < ${REQUESTS - 1}; i += 1) new Image().src = 'http://' + (i % 3 ? 'many' : 'others') + '.example/hit' + ${number} + '-' + i + '.gif?uid=0123456789abcdef';
    for (let i = 0; i < 10; i += 1) document.cookie = 'tab${number}_' + i + '=0123456789abcdef; path=/; max-age=99999';
  </script></body>`;

/** Each tab shows a site of its own. */
const sites = Array.from({ length: TABS }, (_, number) => `tab${number}.example`);

const pages = await servePages({
  'few.example': writing(150),
  'all.example': writing(WRITES),
  'others.example': (_request, response) => void response.writeHead(204).end(),
  'many.example': (_request, response) => void response.writeHead(204).end(),
  ...Object.fromEntries(sites.map((site, number) => [site, tab(number)])),
});

/** Milliseconds that the script of a page takes for its writes. */
async function writesIn(page: Page, host: string): Promise<number> {
  await page.context().clearCookies();
  await page.goto(`http://${host}/`);
  const time = Number(await page.title());
  await page.goto('about:blank');
  return time;
}

async function cookieWrites(withIt: ExtendedChromium, without: ExtendedChromium): Promise<void> {
  const [extended, plain] = [await withIt.context.newPage(), await without.context.newPage()];
  for (const [host, names] of [
    ['few.example', 150],
    ['all.example', WRITES],
  ] as const) {
    const times: { with: number[]; without: number[] } = { with: [], without: [] };
    for (let round = -1; round < rounds; round += 1) {
      const one = await writesIn(plain, host);
      const other = await writesIn(extended, host);
      if (round < 0) continue;
      times.without.push(one);
      times.with.push(other);
    }
    const ratio = median(times.with.map((time, round) => time / (times.without[round] ?? Number.NaN)));
    console.log(
      `${WRITES} writes of ${names} names: without ${median(times.without).toFixed(0)} ms, with ${median(times.with).toFixed(0)} ms, ${ratio.toFixed(2)} times as long (goal 2)`,
    );
  }
  await Promise.all([extended.close(), plain.close()]);
}

/**
 * Megabytes of the processes in which pages of extensions and their backgrounds run. What processes share, such as
 * the browser's own code, counts for each with its share: `Pss` in proc_pid_smaps(5).
 */
function memoryOfExtension(): number {
  const own = treeOf(readProcesses(), process.pid).filter(({ pid }) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
    } catch {
      return false;
    }
  });
  return own.reduce((sum, { pid }) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return sum + Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
  }, 0);
}

async function badgeTime(browser: ExtendedChromium, page: Page, id: number, round: number): Promise<number> {
  const before = await browser.badgeOf(id);
  const began = performance.now();
  await page.evaluate(
    (name) => void (document.cookie = `${name}=0123456789abcdef0123456789abcdef; max-age=999999; path=/`),
    `maat_${'abcdefghijklmnopqrstuvwxyz'[round % 26]}`,
  );
  while ((await browser.badgeOf(id)) === before) if (performance.now() - began > 5000) return Number.NaN;
  return performance.now() - began;
}

async function manyTabs(browser: ExtendedChromium): Promise<void> {
  const empty = memoryOfExtension();
  const open: Page[] = [];
  for (const site of sites) {
    const page = await browser.context.newPage();
    await page.goto(`http://${site}/`, { waitUntil: 'load' });
    open.push(page);
  }
  // Garbage is collected when there is time for it.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const full = memoryOfExtension();
  const states = await Promise.all(open.map((page) => browser.stateOf(page)));
  const seen = states.map(({ requests }) => requests.length);
  const [first] = open;
  const times: number[] = [];
  if (first) {
    const id = await browser.tabOf(first);
    // A browser lets the timers of a page behind wait for a second.
    await first.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    for (let round = 0; round < 15; round += 1) {
      times.push(await badgeTime(browser, first, id, round));
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  const late = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  console.log(
    `${TABS} tabs of ${REQUESTS} requests (seen: ${Math.min(...seen)} to ${Math.max(...seen)} each): the extension's processes hold ${full.toFixed(0)} MB, of which ${empty.toFixed(0)} MB before any tab (goal 150 MB)`,
  );
  console.log(
    `The button shows a new number after ${median(times).toFixed(0)} ms, 95 % within ${late.toFixed(0)} ms (goal 200 ms)`,
  );
}

await ensureBuilt();
const options = { connectTo: pages.connectTo };
const [withIt, without] = await Promise.all([
  launchChromium(options),
  launchChromium({ ...options, extension: false }),
]);
try {
  await cookieWrites(withIt, without);
} finally {
  await Promise.all([withIt.close(), without.close()]);
}
const fresh = await launchChromium(options);
try {
  await manyTabs(fresh);
} finally {
  await fresh.close();
  await pages.close();
}
