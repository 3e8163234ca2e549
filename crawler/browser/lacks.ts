/** What a running browser lacks that a visitor's browser has. */
import type { Browser } from 'puppeteer-core';
import type { Engine, Lack } from '../../rules/evidence/common.ts';
import { withTimeout } from '../timeouts.ts';
import { defaultEngine, engines } from './engines.ts';

/** Milliseconds for the browser to show what it lacks; it takes some 60 ms. */
const CHECK_TIMEOUT_MS = 5000;

/**
 * Any name below .dev is preloaded, and port 1 is one that browsers refuse to connect to: nothing is looked
 * up and nothing is sent, but a browser that has the list turns the address into https first.
 */
const PRELOADED = 'http://hsts-preload.dev:1/';

/**
 * The engine's own lacks, and the preload list where this build is without it: Debian's headless shell has
 * the list, others have not. Whoever cannot be asked is taken to lack it.
 */
export async function lacksOf(browser: Browser, engine: Engine): Promise<Lack[]> {
  const { lacks } = engines[engine];
  if (engine === defaultEngine) return [...lacks];
  const preloads = await withTimeout(CHECK_TIMEOUT_MS, knowsPreloaded(browser)).catch(() => false);
  return preloads ? [...lacks] : [...lacks, 'hsts-preload'];
}

async function knowsPreloaded(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    const addresses: string[] = [];
    session.on('Network.requestWillBeSent', ({ request }) => addresses.push(request.url));
    await session.send('Network.enable');
    await session.send('Page.navigate', { url: PRELOADED });
    return addresses.some((address) => address.startsWith('https:'));
  } finally {
    await page.close();
  }
}
