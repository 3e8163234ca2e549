/** Makes sure that there is a browser: finds one, else downloads or installs one and says so. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { Browser, detectBrowserPlatform, getDownloadUrl, install } from '@puppeteer/browsers';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { UsageError, reasonOf } from '../errors.ts';
import { installPackages } from './debian.ts';
import { type BrowserSearch, type FoundBrowser, findBrowsers, puppeteerCache } from './find.ts';
import { type Machine, locationsInWords, thisMachine } from './locations.ts';

/** How long the download server may take to answer, in milliseconds: offline must not mean waiting. */
const DOWNLOAD_TIMEOUT_MS = 8_000;

/** The ways to get a browser. Each throws when it does not work; a test gives its own. */
export interface Means {
  download(surroundings: Machine, say: (line: string) => void): Promise<void>;
  debian(packages: readonly string[], say: (line: string) => void): Promise<void>;
}

export interface EnsureOptions {
  /** Path that the user gave. */
  explicit?: string | undefined;
  /** Told what is being done, a line at a time. */
  say: (line: string) => void;
  surroundings?: Machine;
  means?: Means;
}

/** No browser, and none could be had. The message lists what was tried, and the ways out. */
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
 * A browser that starts.
 * @throws UsageError when the one that was asked for does not start
 * @throws BrowserNotFoundError when there is none and none could be installed
 */
export async function ensureBrowser({
  explicit,
  say,
  surroundings = thisMachine(homedir()),
  means = realMeans,
}: EnsureOptions): Promise<FoundBrowser> {
  const search = await findBrowsers(explicit, surroundings);
  const tried = [locationsInWords(surroundings), `Chrome in ${puppeteerCache(surroundings)}`];
  let last: BrowserSearch = search;
  const ways: [string, () => Promise<void>][] = [
    [`download of Chrome ${PUPPETEER_REVISIONS.chrome}`, () => means.download(surroundings, say)],
    ['Debian package chromium', () => means.debian(['chromium', 'fonts-liberation'], say)],
  ];
  if (search.found.length === 0) say('No Chrome, Chromium or Edge found on this machine.');
  for (const [name, attempt] of ways) {
    if (last.found.length > 0) break;
    try {
      await attempt();
      last = await findBrowsers(undefined, surroundings);
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
    'with network: run as root on Debian or Ubuntu, or `npx @puppeteer/browsers install chrome --path ~/.cache/puppeteer`',
  ]);
}

const realMeans: Means = { download: downloadChrome, debian: installPackages };

/** Chrome of the version that puppeteer was made for, into puppeteer's own cache. */
async function downloadChrome(surroundings: Machine, say: (line: string) => void): Promise<void> {
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
  const cacheDir = puppeteerCache(surroundings);
  say(`Downloading Chrome ${buildId} into ${cacheDir} …`);
  const entry = await install({ browser: Browser.CHROME, buildId, platform, cacheDir });
  if (!existsSync(entry.executablePath)) throw new Error('the download is incomplete');
}
