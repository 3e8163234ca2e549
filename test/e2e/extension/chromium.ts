/** The built extension in a Chromium like a visitor's, without a window; names lead to loopback only. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { findBrowsers } from '../../../crawler/browser/find.ts';
import { browserArguments } from '../../../crawler/browser/launch.ts';
import { writePreferences } from '../../../crawler/browser/preferences.ts';
import { trustArguments, trustAuthorities } from '../../../crawler/browser/trust.ts';
import { visitorUserAgent } from '../../../crawler/browser/user-agent.ts';
import { answerSchemas, type Answer, type Request } from '../../../extension/messages/ui.ts';
import { closeWelcome } from './wait.ts';
import type { LiveState } from '../../../extension/messages/live-state.ts';

const built = resolve(import.meta.dirname, '../../../dist-extension/chromium');

export interface ChromiumOptions {
  /** `host:443:127.0.0.1:PORT`, as curl's `--connect-to` takes them. */
  connectTo?: readonly string[];
  caFile?: string;
  /** False: the same browser without the extension. A folder: with another one. */
  extension?: boolean | string;
}

export interface ExtendedChromium {
  context: BrowserContext;
  /** As the browser calls it, e.g. in `chrome-extension://ID/`. */
  id: string;
  /** The background as it is now; it is started again where the browser stopped it. */
  background(): Promise<Worker>;
  /** What a page of the extension gets as an answer. */
  ask<T extends Request['type']>(request: Extract<Request, { type: T }>): Promise<Answer<T>>;
  tabOf(page: Page): Promise<number>;
  badge(page: Page): Promise<string>;
  badgeOf(tab: number): Promise<string>;
  stateOf(page: Page): Promise<LiveState>;
  close(): Promise<void>;
}

const resolverRule = (mapping: string): string => {
  const [host, port, target, targetPort] = mapping.split(':');
  return `MAP ${host}:${port} ${target}:${targetPort}`;
};

export async function launchChromium({
  connectTo = [],
  caFile,
  extension = true,
}: ChromiumOptions = {}): Promise<ExtendedChromium> {
  const [found] = (await findBrowsers()).found;
  if (!found) throw new Error('no Chromium, Chrome or Edge was found');
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-extension-'));
  const profile = join(folder, 'profile');
  await writePreferences(profile);
  const trust =
    caFile === undefined
      ? { env: {}, spkis: [] }
      : await trustAuthorities({ cacert: caFile, home: folder, say: () => {} });
  const unpacked = extension === true ? built : extension;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...process.env, ...trust.env },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...browserArguments(
        { resolverRules: connectTo.map(resolverRule), sealed: true },
        visitorUserAgent(found.version),
      ),
      ...trustArguments(trust.spkis),
      ...(unpacked === false
        ? []
        : [`--disable-extensions-except=${unpacked}`, `--load-extension=${unpacked}`]),
    ],
  });
  let id = '';
  let surface: Page | null = null;
  const background = async (): Promise<Worker> => {
    const worker =
      context.serviceWorkers().find((each) => each.url().startsWith(`chrome-extension://${id}`)) ??
      (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
    await worker.evaluate('globalThis.cookiewachtReady');
    return worker;
  };
  if (extension === true) {
    id = new URL((await background()).url()).hostname;
    await closeWelcome(() => context.pages());
  }
  /** A page of the extension without a script of its own: asks as any surface does. */
  const own = async (): Promise<Page> => {
    if (surface && !surface.isClosed()) return surface;
    surface = await context.newPage();
    await surface.goto(`chrome-extension://${id}/manifest.json`);
    return surface;
  };
  const script = async <T>(expression: string): Promise<T> => (await own()).evaluate<T>(expression);
  const ask: ExtendedChromium['ask'] = async (request) => {
    const raw = await script<unknown>(`chrome.runtime.sendMessage(${JSON.stringify(request)})`);
    return answerSchemas[request.type].parse(raw) as Answer<typeof request.type>;
  };
  const tabOf = async (page: Page): Promise<number> => {
    await own();
    const tab = await script<number | undefined>(
      `chrome.tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())})?.id)`,
    );
    if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
    return tab;
  };
  const badgeOf = (tab: number): Promise<string> =>
    script<string>(`chrome.action.getBadgeText({ tabId: ${tab} })`);
  return {
    context,
    id,
    background,
    ask,
    tabOf,
    badge: async (page) => badgeOf(await tabOf(page)),
    badgeOf,
    stateOf: async (page) => ask({ type: 'state', tab: await tabOf(page), earlier: true }),
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
