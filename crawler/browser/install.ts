/** Provides a browser: finds one, else downloads or installs one and tells the user. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { detectBrowserPlatform, getDownloadUrl, install } from '@puppeteer/browsers';
import type { Engine } from '../../rules/evidence/common.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { installPackages } from './debian.ts';
import { defaultEngine, engines } from './engines.ts';
import { type BrowserWish, type FoundBrowser, findBrowsers, puppeteerCache } from './find.ts';
import { type Machine, locationsInWords, thisMachine } from './locations.ts';

/** Milliseconds for the download server to answer; short, so that a machine without network does not wait. */
const DOWNLOAD_TIMEOUT_MS = 8_000;

/** The ways to install a browser. Each throws an Error with a reason when it fails. Tests replace them. */
export interface Installers {
  download(engine: Engine, machine: Machine, say: (line: string) => void): Promise<void>;
  debian(packages: readonly string[], say: (line: string) => void): Promise<void>;
}

/** How a browser is found and installed. */
export interface EnsureOptions extends BrowserWish {
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
  engine: asked,
  say,
  machine = thisMachine(homedir()),
  installers = defaultInstallers,
}: EnsureOptions): Promise<FoundBrowser> {
  let last = await findBrowsers({ explicit, engine: asked }, machine);
  const engine = asked ?? defaultEngine;
  const { words, download, packages, advice } = engines[engine];
  const tried = [...locationsInWords(engine, machine), `${download.name} in ${puppeteerCache(machine)}`];
  const ways: [string, () => Promise<void>][] = [
    [`download of ${download.name} ${download.buildId}`, () => installers.download(engine, machine, say)],
    [`Debian package ${packages[0]}`, () => installers.debian(packages, say)],
  ];
  if (last.found.length === 0) say(`No ${words} found on this machine.`);
  for (const [name, attempt] of ways) {
    if (last.found.length > 0) break;
    try {
      await attempt();
      last = await findBrowsers({ explicit: null, engine }, machine);
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
    advice,
    'name a browser that is elsewhere: --browser PATH (or COOKIEWACHT_BROWSER=PATH)',
    'with network: run as root on Debian or Ubuntu, ' +
      `or \`npx @puppeteer/browsers install ${download.browser} --path ~/.cache/puppeteer\``,
  ]);
}

const defaultInstallers: Installers = { download: downloadBrowser, debian: installPackages };

/** Downloads the version that this version of puppeteer supports, into puppeteer's cache. */
async function downloadBrowser(engine: Engine, machine: Machine, say: (line: string) => void): Promise<void> {
  const { name, browser, buildId } = engines[engine].download;
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error(`there is no ${name} for this kind of machine`);
  const address = getDownloadUrl(browser, platform, buildId);
  const answer = await fetch(address, {
    method: 'HEAD',
    signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS),
  }).catch(() => null);
  if (answer === null) throw new Error(`no connection to ${address.host}`);
  if (!answer.ok) throw new Error(`${address.host} answered ${answer.status}`);
  const cacheDir = puppeteerCache(machine);
  say(`Downloading ${name} ${buildId} into ${cacheDir} …`);
  const entry = await install({ browser, buildId, platform, cacheDir });
  if (!existsSync(entry.executablePath)) throw new Error('the download is incomplete');
}
