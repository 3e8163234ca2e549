/** The built extension in Firefox, without a window, driven over WebDriver BiDi. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-firefox.ts';
import { closeWelcome } from './wait.ts';

const builtForFirefox = resolve(import.meta.dirname, '../../../dist-extension/firefox');

/** As its manifest names it, and the number by which its pages are reached here. */
const id = 'cookiewacht@cqt.nl';
const uuid = '5b1f0d0a-6f0f-4f5c-9d59-3f1c2b7a9e10';

export interface ExtendedFirefox {
  browser: Browser;
  /** `moz-extension://…/` of the extension. */
  base: string;
  close(): Promise<void>;
}

/**
 * @param proxyPort a proxy on loopback that answers for all names
 * @param options `tls`: also over TLS, with whatever certificate it has
 * @throws Error that says how to get a Firefox, where there is none
 */
export async function launchFirefox(
  proxyPort?: number,
  { tls = false }: { tls?: boolean } = {},
): Promise<ExtendedFirefox> {
  const executablePath = await findFirefox();
  if (executablePath === null)
    throw new Error(
      'no Firefox was found: install firefox-esr (the tests do so themselves where they may), or name one with COOKIEWACHT_FIREFOX',
    );
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-firefox-'));
  const proxy =
    proxyPort === undefined
      ? {}
      : {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': proxyPort,
          ...(tls ? { 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxyPort } : {}),
          'network.proxy.allow_hijacking_localhost': true,
          'network.proxy.no_proxies_on': '',
        };
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: tls,
    userDataDir: folder,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...proxy,
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      // As a visitor has it who has not tightened anything.
      'network.cookie.cookieBehavior': 0,
      'dom.security.https_first': false,
      'dom.security.https_only_mode': false,
    },
  });
  await browser.installExtension(builtForFirefox);
  await closeWelcome(() => browser.pages());
  return {
    browser,
    base: `moz-extension://${uuid}/`,
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
