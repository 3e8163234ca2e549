/**
 * What the extension costs a page, and how soon it tells: page loads in the same Chromium with and without
 * it, one after the other in turn, and the time from a script setting a cookie to the number on the button.
 * `node bench/extension.ts [ROUNDS]`
 */
import type { CDPSession, Page } from 'playwright-core';
import { startEstate } from '../test/replica/estate.ts';
import { ensureBuilt } from '../test/e2e/extension/built.ts';
import { launchChromium, type ExtendedChromium } from '../test/e2e/extension/chromium.ts';
import { bareExtension } from './bare-extension.ts';
import { startOrdinaryPage } from './ordinary-page.ts';

const rounds = Number(process.argv[2] ?? 30);
/** Loads before the clock counts: caches of the browser, compiled scripts. */
const warmUp = 4;

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const median = (values: readonly number[]): number => {
  const order = sorted(values);
  const middle = order.length / 2;
  return order.length % 2 === 1
    ? (order[Math.floor(middle)] ?? Number.NaN)
    : ((order[middle - 1] ?? Number.NaN) + (order[middle] ?? Number.NaN)) / 2;
};
const shown = (value: number): string => value.toFixed(1);

/** Milliseconds to the first byte beyond the server's own, and bytes a second. */
const fibre = { offline: false, latency: 30, downloadThroughput: 6_250_000, uploadThroughput: 2_500_000 };
/** What WebPageTest calls Cable: 5 Mbit/s down, 1 up, 28 ms. */
const cable = { offline: false, latency: 28, downloadThroughput: 625_000, uploadThroughput: 125_000 };

const sessions = new Map<Page, CDPSession>();

async function throttle(connection: typeof cable): Promise<void> {
  for (const page of Object.values(pages)) {
    const session = sessions.get(page) ?? (await page.context().newCDPSession(page));
    sessions.set(page, session);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', connection);
  }
}

/**
 * Milliseconds from the navigation to the end of the load event, by the page's own clock, and to the first
 * paint with content.
 */
async function load(page: Page, url: string): Promise<{ load: number; paint: number }> {
  await page.context().clearCookies();
  await page.goto(url, { waitUntil: 'load' });
  await page
    .waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, null, {
      timeout: 5000,
    })
    .catch(() => undefined);
  const timing = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return {
      load: entry instanceof PerformanceNavigationTiming ? entry.loadEventEnd : Number.NaN,
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    };
  });
  await page.goto('about:blank');
  return timing;
}

async function badgeTime(browser: ExtendedChromium, page: Page, round: number): Promise<number> {
  const tab = await browser.tabOf(page);
  const before = await browser.badgeOf(tab);
  const began = performance.now();
  await page.evaluate(
    (name) => void (document.cookie = `${name}=0123456789abcdef0123456789abcdef; max-age=999999; path=/`),
    `maat_${'abcdefghijklmnopqrstuvwxyz'[round % 26]}${'abcdefghijklmnopqrstuvwxyz'[Math.floor(round / 26)]}`,
  );
  while ((await browser.badgeOf(tab)) === before) if (performance.now() - began > 5000) return Number.NaN;
  return performance.now() - began;
}

await ensureBuilt();
const estate = await startEstate({ edition: 'violating' });
const ordinary = await startOrdinaryPage();
const options = { connectTo: [...estate.connectTo, ...ordinary.connectTo], caFile: estate.caFile };
const bareOne = await bareExtension();
const [withIt, bare, without, again] = await Promise.all([
  launchChromium(options),
  launchChromium({ ...options, extension: bareOne.folder }),
  launchChromium({ ...options, extension: false }),
  launchChromium({ ...options, extension: false }),
]);
const arms = { with: withIt, bare, without, again };
type Arm = keyof typeof arms;
const pages: Record<Arm, Page> = {
  with: await withIt.context.newPage(),
  bare: await bare.context.newPage(),
  without: await without.context.newPage(),
  again: await again.context.newPage(),
};
const orders: Arm[][] = [
  ['with', 'without', 'again', 'bare'],
  ['without', 'again', 'bare', 'with'],
  ['again', 'bare', 'with', 'without'],
  ['bare', 'with', 'without', 'again'],
];

async function compare(title: string, sites: Record<string, string>): Promise<void> {
  console.log(
    `\n${title}: ${rounds} rounds of each site, in turn. “noise” is a second browser without the extension against the first; “bare” is an extension that only asks to be shown raw headers.`,
  );
  console.log('site           measure    without       with   more              bare      noise');
  const ratios: Record<'load' | 'paint', number[]> = { load: [], paint: [] };
  const noises: Record<'load' | 'paint', number[]> = { load: [], paint: [] };
  const floors: Record<'load' | 'paint', number[]> = { load: [], paint: [] };
  for (const [site, url] of Object.entries(sites)) {
    const times: Record<Arm, { load: number; paint: number }[]> = {
      with: [],
      bare: [],
      without: [],
      again: [],
    };
    for (let round = -warmUp; round < rounds; round += 1) {
      for (const arm of orders[Math.abs(round) % orders.length] ?? []) {
        const time = await load(pages[arm], url);
        if (round >= 0) times[arm].push(time);
      }
    }
    for (const measure of ['load', 'paint'] as const) {
      const of = (arm: Arm): number[] => times[arm].map((each) => each[measure]);
      const [base, extended, noise] = [of('without'), of('with'), of('again')];
      // Round by round: what slows the machine down slows all of a round down.
      const against = (times: readonly number[]): number =>
        median(
          times.map(
            (value, round) => value / (((base[round] ?? Number.NaN) + (noise[round] ?? Number.NaN)) / 2) - 1,
          ),
        );
      const [more, floor] = [against(extended), against(of('bare'))];
      const jitter = median(noise.map((value, round) => value / (base[round] ?? Number.NaN) - 1));
      ratios[measure].push(more);
      noises[measure].push(jitter);
      floors[measure].push(floor);
      const [first, second] = [median([...base, ...noise]), median(extended)];
      console.log(
        `${site.padEnd(14)} ${measure.padEnd(7)} ${shown(first).padStart(7)} ms ${shown(second).padStart(7)} ms  ${shown(second - first).padStart(5)} ms, ${shown(more * 100).padStart(5)} %   ${shown(floor * 100).padStart(5)} %   ${shown(jitter * 100).padStart(5)} %`,
      );
    }
  }
  console.log(
    `Median of the sites: load ${shown(median(ratios.load) * 100)} % more (bare ${shown(median(floors.load) * 100)} %, noise ${shown(median(noises.load) * 100)} %), first paint ${shown(median(ratios.paint) * 100)} % more (bare ${shown(median(floors.paint) * 100)} %, noise ${shown(median(noises.paint) * 100)} %).`,
  );
}

const { casemix, qconsultzorg, cqt } = estate.origins;
await compare('Light pages on loopback, where a page costs nothing but work', { casemix, qconsultzorg, cqt });
await throttle(fibre);
await compare('The same over fibre (30 ms, 50 Mbit/s)', { casemix, qconsultzorg, cqt });
await throttle(cable);
await compare(
  `A page of ordinary weight (${ordinary.requests} requests, ${(ordinary.bytes / 1e6).toFixed(1)} MB) over cable (28 ms, 5 Mbit/s)`,
  { ordinary: ordinary.url },
);
await ordinary.stop();

const page = pages.with;
await page.goto(estate.origins.casemix);
await new Promise((resolve) => setTimeout(resolve, 6000));
const badges: number[] = [];
for (let round = 0; round < 20; round += 1) {
  badges.push(await badgeTime(withIt, page, round));
  await new Promise((resolve) => setTimeout(resolve, 300));
}
console.log(
  `\nFrom a script setting a cookie to the new number on the button: median ${shown(median(badges))} ms, 95 % within ${shown(quantile(badges, 0.95))} ms (${badges.length} times).`,
);

await Promise.all(Object.values(arms).map((browser) => browser.close()));
await bareOne.remove();
await estate.stop();
