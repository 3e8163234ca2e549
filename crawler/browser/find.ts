/** Finds a browser on this machine: the one that was asked for, else the best that starts. */
import { open, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Browser, getInstalledBrowsers } from '@puppeteer/browsers';
import { UsageError } from '../errors.ts';
import { type Machine, thisMachine, usualLocations } from './locations.ts';
import { askVersion, majorOf } from './version.ts';

/** Where a candidate comes from: an option or variable that names it, or how it was come across. */
type BrowserOrigin =
  | '--browser'
  | 'COOKIEWACHT_BROWSER'
  | 'PUPPETEER_EXECUTABLE_PATH'
  | 'installed'
  | 'puppeteer cache';

export interface FoundBrowser {
  path: string;
  origin: BrowserOrigin;
  /** As it says itself, e.g. `Chromium 156.0.8078.79`. */
  version: string;
}

export interface BrowserSearch {
  /** Those that start, best first. */
  found: FoundBrowser[];
  /** Those that are there and do not start, with the reason. */
  unusable: { path: string; origin: BrowserOrigin; problem: string }[];
}

/** Where puppeteer keeps the browsers that it downloads. */
export function puppeteerCache({ env, home }: Machine): string {
  return env['PUPPETEER_CACHE_DIR'] || join(home, '.cache', 'puppeteer');
}

/**
 * Browsers in order of preference. One that is named, by option or environment, is the only candidate:
 * another browser in its place would give other evidence than was asked for.
 * @throws UsageError when the named one does not exist or does not start
 */
export async function findBrowsers(
  explicit?: string,
  surroundings: Machine = thisMachine(homedir()),
): Promise<BrowserSearch> {
  const named = namedBrowser(explicit, surroundings);
  if (named !== null) {
    const answer = await askVersion(named.path);
    if (answer.version === undefined)
      throw new UsageError(
        `${named.origin}: the browser ${named.path} ${answer.problem}.`,
        'Name a Chrome, Chromium or Edge program, or leave it out: Cookiewacht then looks for one.',
      );
    return { found: [{ ...named, version: answer.version }], unusable: [] };
  }
  const search: BrowserSearch = { found: [], unusable: [] };
  const seen = new Set<string>();
  for (const candidate of await candidates(surroundings)) {
    const path = await programBehind(candidate.path);
    const identity = await realpath(path).catch(() => null);
    if (identity === null || seen.has(identity)) continue;
    seen.add(identity);
    const answer = await askVersion(path);
    if (answer.version === undefined)
      search.unusable.push({ path, origin: candidate.origin, problem: answer.problem });
    else search.found.push({ path, origin: candidate.origin, version: answer.version });
  }
  return search;
}

function namedBrowser(
  explicit: string | undefined,
  { env }: Machine,
): { path: string; origin: BrowserOrigin } | null {
  if (explicit !== undefined) return { path: explicit, origin: '--browser' };
  for (const origin of ['COOKIEWACHT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const) {
    const path = env[origin];
    if (path !== undefined && path !== '') return { path, origin };
  }
  return null;
}

async function candidates(surroundings: Machine): Promise<{ path: string; origin: BrowserOrigin }[]> {
  const installed = usualLocations(surroundings).map((path) => ({ path, origin: 'installed' as const }));
  const downloaded = await getInstalledBrowsers({ cacheDir: puppeteerCache(surroundings) }).catch(() => []);
  const cached = downloaded
    .filter((entry) => entry.browser === Browser.CHROME || entry.browser === Browser.CHROMIUM)
    .toSorted((a, b) => majorOf(b.buildId) - majorOf(a.buildId))
    .map((entry) => ({ path: entry.executablePath, origin: 'puppeteer cache' as const }));
  return [...installed, ...cached];
}

/**
 * The program that a launcher script starts, where it is kept in the folder that packages use
 * (`/usr/bin/chromium` → `/usr/lib/chromium/chromium`): the script adds flags of its own.
 */
async function programBehind(path: string): Promise<string> {
  if ((await firstBytes(path, 2)) !== '#!') return path;
  const name = basename(path);
  const program = join(dirname(dirname(path)), 'lib', name, name);
  return (await firstBytes(program, 4)) === '\u007fELF' ? program : path;
}

async function firstBytes(path: string, count: number): Promise<string> {
  const file = await open(path).catch(() => null);
  if (file === null) return '';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } catch {
    return '';
  } finally {
    await file.close();
  }
}
