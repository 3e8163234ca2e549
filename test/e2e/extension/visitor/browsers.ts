/**
 * The built extension in a browser with the settings of a visitor's: it fetches ahead, prerenders, and keeps
 * pages in memory. Both browsers are driven in one way.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowsers } from '../../../../crawler/browser/find.ts';
import { liveStateSchema, type LiveState } from '../../../../extension/messages/live-state.ts';
import { launchFirefox } from '../firefox.ts';
import { closeWelcome, until } from '../wait.ts';
import type { Served } from './sites.ts';

export interface Tab {
  page: Page;
  /** As the extension numbers it. */
  id: number;
}

export interface Visitor {
  open(): Promise<Tab>;
  /** What all loads did; with `earlier: false` what this one did. */
  stateOf(tab: number, earlier?: boolean): Promise<LiveState>;
  /**
   * Opens an address where the visitor is another one, in a container of Firefox. Gives the number of the tab.
   */
  openApart(url: string): Promise<number>;
  /** The numbers of all tabs. */
  tabs(): Promise<number[]>;
  /** Runs an expression in a page of the extension. */
  run(expression: string): Promise<unknown>;
  /** Stops the background as the browser does when it has nothing to do. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

export const built = resolve(import.meta.dirname, '../../../../dist-extension/chromium');

function visitorOf(
  browser: Browser,
  own: Page,
  api: 'chrome' | 'browser',
  apart: (url: string) => Promise<void>,
  close: () => Promise<void>,
): Visitor {
  const run = async (expression: string): Promise<unknown> => {
    const text: unknown = await own.evaluate(
      `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
    );
    return JSON.parse(String(text));
  };
  const tabs = async (): Promise<number[]> => {
    const ids = await run(`${api}.tabs.query({}).then((tabs) => tabs.map(({ id }) => id))`);
    return Array.isArray(ids) ? ids.map(Number) : [];
  };
  return {
    open: async () => {
      const before = await tabs();
      const page = await browser.newPage();
      const [id = 0] = (await until(tabs, (now) => now.length > before.length)).filter(
        (each) => !before.includes(each),
      );
      return { page, id };
    },
    openApart: async (url) => {
      const before = await tabs();
      await apart(url);
      const [id = 0] = (await until(tabs, (now) => now.length > before.length)).filter(
        (each) => !before.includes(each),
      );
      return id;
    },
    stateOf: async (tab, earlier = true) =>
      liveStateSchema.parse(
        await run(`${api}.runtime.sendMessage({ type: 'state', tab: ${tab}, earlier: ${earlier} })`),
      ),
    tabs,
    run,
    stopBackground: async () => {
      const session = await own.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    close,
  };
}

/** How Chromium names an extension that it loads from a folder: by the hash of its path, in the letters a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));

export async function chromiumVisitor(served: Served): Promise<Visitor> {
  const [visitor] = await chromiumVisitors(served, [built]);
  if (!visitor) throw new Error('no extension was loaded');
  return visitor;
}

/** One browser with an extension from each folder, seen from each of them. */
export async function chromiumVisitors(served: Served, folders: readonly string[]): Promise<Visitor[]> {
  const [found] = (await findBrowsers()).found;
  if (!found) throw new Error('no Chromium, Chrome or Edge was found');
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-visitor-'));
  const browser = await launch({
    executablePath: found.path,
    headless: true,
    userDataDir: folder,
    defaultViewport: null,
    // A worker that is watched by a debugger waits for it when it begins again.
    targetFilter: (target) => target.type() !== 'service_worker',
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-back-forward-cache',
      '--disable-background-networking',
    ],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${served.tls},MAP *:80 127.0.0.1:${served.plain}`,
      `--ignore-certificate-errors-spki-list=${served.pin}`,
      `--disable-extensions-except=${folders.join()}`,
      `--load-extension=${folders.join()}`,
    ],
  });
  /** A page of the extension, once it answers. */
  const ownPage = async (id: string): Promise<Page> => {
    const page = await browser.newPage();
    const answers = 'chrome.runtime.sendMessage({ type: "state", tab: 0 }).then(() => true, () => false)';
    await until(
      async () => {
        const there = await page.goto(`chrome-extension://${id}/manifest.json`).catch(() => null);
        return there !== null && (await page.evaluate(answers).catch(() => false));
      },
      (answered) => answered === true,
      30_000,
    );
    return page;
  };
  const own: Page[] = [];
  for (const each of folders) own.push(await ownPage(idOf(each)));
  await closeWelcome(() => browser.pages(), folders.length);
  return own.map((page) =>
    visitorOf(
      browser,
      page,
      'chrome',
      () => Promise.reject(new Error('it must be let into private windows first')),
      async () => {
        await browser.close();
        await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
      },
    ),
  );
}

export async function firefoxVisitor(served: Served): Promise<Visitor> {
  const firefox = await launchFirefox(served.plain, { tls: true });
  const own = await firefox.browser.newPage();
  // Its load event never comes over this protocol; the page is there all the same.
  void own.goto(`${firefox.base}manifest.json`).catch(() => undefined);
  await until(
    () =>
      own
        .evaluate('browser.runtime.sendMessage({ type: "state", tab: 0 }).then(() => true, () => false)')
        .catch(() => false),
    (answers) => answers === true,
    60_000,
  );
  const apart = async (url: string): Promise<void> => {
    const container = await firefox.browser.createBrowserContext();
    const page = await container.newPage();
    await page.goto(url);
  };
  return visitorOf(firefox.browser, own, 'browser', apart, () => firefox.close());
}
