/** Provides a browser: finds one, else downloads or installs one and tells the user. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { Browser, detectBrowserPlatform, getDownloadUrl, install } from '@puppeteer/browsers';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { UsageError, reasonOf } from '../errors.ts';
import { installPackages } from './debian.ts';
import { type BrowserSearch, type FoundBrowser, findBrowsers, puppeteerCache } from './find.ts';
import { type Machine, locationsInWords, thisMachine } from './locations.ts';

/** Milliseconds for the download server to answer; short, so that a machine without network does not wait. */
const DOWNLOAD_TIMEOUT_MS = 8_000;

/** The ways to install a browser. Each throws an Error with a reason when it fails. Tests replace them. */
export interface Installers {
  download(machine: Machine, say: (line: string) => void): Promise<void>;
  debian(packages: readonly string[], say: (line: string) => void): Promise<void>;
}

/** How a browser is found and installed. */
export interface EnsureOptions {
  /** Path from the user. */
  explicit?: string | undefined;
  /** Gets lines for the user about the progress. */
  say: (line: string) => void;
  machine?: Machine;
  installers?: Installers;
}

/** There is no browser and none could be installed. The message lists the attempts and the remedies. */
export class BrowserNotFoundError extends UsageError {
  constructor(tried: readonly string[], means: readonly string[]) {
    super(
      `No browser found. Looked for:\n${tried.map((line) => `  - ${line}`).join('\n')}`,
      `Do one of these:\n${means.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'BrowserNotFoundError';
  }
}

/**
 * A browser that starts; it is installed if necessary.
 * @throws UsageError when the browser that the user named does not start
 * @throws BrowserNotFoundError when there is none and none could be installed
 */
export async function ensureBrowser({
  explicit,
  say,
  machine = thisMachine(homedir()),
  installers = defaultInstallers,
}: EnsureOptions): Promise<FoundBrowser> {
  const search = await findBrowsers(explicit, machine);
  const tried = [locationsInWords(machine), `Chrome in ${puppeteerCache(machine)}`];
  let last: BrowserSearch = search;
  const ways: [string, () => Promise<void>][] = [
    [`download of Chrome ${PUPPETEER_REVISIONS.chrome}`, () => installers.download(machine, say)],
    ['Debian package chromium', () => installers.debian(['chromium', 'fonts-liberation'], say)],
  ];
  if (search.found.length === 0) say('No Chrome, Chromium or Edge found on this machine.');
  for (const [name, attempt] of ways) {
    if (last.found.length > 0) break;
    try {
      await attempt();
      last = await findBrowsers(undefined, machine);
      if (last.found.length === 0) tried.push(`${name}: installed, but it does not start`);
    } catch (error) {
      tried.push(`${name}: ${reasonOf(error)}`);
      say(`${name}: ${reasonOf(error)}`);
    }
  }
  const best = last.found[0];
  if (best !== undefined) return best;
  tried.push(...last.unusable.map(({ path, problem }) => `${path}: ${problem}`));
  throw new BrowserNotFoundError(tried, [
    'install Google Chrome, Chromium or Edge',
    'name a browser that is elsewhere: --browser PATH (or COOKIEWACHT_BROWSER=PATH)',
    'with network: run as root on Debian or Ubuntu, ' +
      'or `npx @puppeteer/browsers install chrome --path ~/.cache/puppeteer`',
  ]);
}

const defaultInstallers: Installers = { download: downloadChrome, debian: installPackages };

/** Downloads the Chrome that this version of puppeteer supports, into puppeteer's cache. */
async function downloadChrome(machine: Machine, say: (line: string) => void): Promise<void> {
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('there is no Chrome for this kind of machine');
  const buildId = PUPPETEER_REVISIONS.chrome;
  const address = getDownloadUrl(Browser.CHROME, platform, buildId);
  const answer = await fetch(address, {
    method: 'HEAD',
    signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS),
  }).catch(() => null);
  if (answer === null) throw new Error(`no connection to ${address.host}`);
  if (!answer.ok) throw new Error(`${address.host} answered ${answer.status}`);
  const cacheDir = puppeteerCache(machine);
  say(`Downloading Chrome ${buildId} into ${cacheDir} …`);
  const entry = await install({ browser: Browser.CHROME, buildId, platform, cacheDir });
  if (!existsSync(entry.executablePath)) throw new Error('the download is incomplete');
}
