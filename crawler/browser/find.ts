/** Finds a browser on this machine: the one that the user named, else the best one that starts. */
import { open, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { getInstalledBrowsers } from '@puppeteer/browsers';
import type { Engine } from '../../rules/evidence/common.ts';
import { UsageError } from '../errors.ts';
import { defaultEngine, engineOfName, engines, wrongEngine } from './engines.ts';
import { type Machine, thisMachine, usualLocations } from './locations.ts';
import { askVersion, majorOf } from './version.ts';

/** How a candidate was found: an option or environment variable that names it, or a usual place. */
type BrowserOrigin =
  | '--browser'
  | 'COOKIEWACHT_BROWSER'
  | 'PUPPETEER_EXECUTABLE_PATH'
  | 'installed'
  | 'puppeteer cache';

/** A browser that starts. */
export interface FoundBrowser {
  path: string;
  engine: Engine;
  origin: BrowserOrigin;
  /** From `--version`, e.g. `Chromium 156.0.8078.79`. */
  version: string;
}

/** The result of a search. */
export interface BrowserSearch {
  /** Browsers that start, best first. */
  found: FoundBrowser[];
  /** Browsers that exist but do not start, with the reason. */
  unusable: { path: string; origin: BrowserOrigin; problem: string }[];
}

/** Which browser the user wants. */
export interface BrowserWish {
  /** Path from the user; null leaves out what the environment names too. */
  explicit?: string | null | undefined;
  /** Left out: the engine of the program that was named, else full Chromium. */
  engine?: Engine | undefined;
}

/** The folder in which puppeteer keeps the browsers that it downloads. */
export function puppeteerCache({ env, home }: Machine): string {
  return env['PUPPETEER_CACHE_DIR'] || join(home, '.cache', 'puppeteer');
}

/**
 * Browsers in order of preference. A browser that an option or the environment names is the only candidate,
 * since another browser would give other evidence.
 * @throws UsageError when the named one does not exist, does not start, or is of another engine
 */
export async function findBrowsers(
  { explicit, engine }: BrowserWish = {},
  machine: Machine = thisMachine(homedir()),
): Promise<BrowserSearch> {
  const named = namedBrowser(explicit, machine);
  if (named !== null) return { found: [await checkNamed(named, engine)], unusable: [] };
  return lookFor(engine ?? defaultEngine, machine);
}

async function checkNamed(
  { path, origin }: { path: string; origin: BrowserOrigin },
  asked: Engine | undefined,
): Promise<FoundBrowser> {
  const answer = await askVersion(path);
  if (answer.version === undefined)
    throw new UsageError(
      `${origin}: the browser ${path} ${answer.problem}.`,
      `Name a ${engines[asked ?? defaultEngine].words} program, or leave it out: Cookiewacht then looks for one.`,
    );
  // A link or a launcher script may have a name that tells nothing.
  const is = engineOfName(await realpath(path)) ?? engineOfName(path);
  if (is !== null && asked !== undefined && is !== asked) throw wrongEngine(`${origin}: ${path}`, is, asked);
  return { path, engine: is ?? asked ?? defaultEngine, origin, version: answer.version };
}

async function lookFor(engine: Engine, machine: Machine): Promise<BrowserSearch> {
  const search: BrowserSearch = { found: [], unusable: [] };
  const seen = new Set<string>();
  for (const candidate of await candidates(engine, machine)) {
    const path = await programBehind(candidate.path);
    const identity = await realpath(path).catch(() => null);
    if (identity === null || seen.has(identity)) continue;
    seen.add(identity);
    const answer = await askVersion(path);
    const { origin } = candidate;
    if (answer.version === undefined) search.unusable.push({ path, origin, problem: answer.problem });
    else search.found.push({ path, engine, origin, version: answer.version });
  }
  return search;
}

function namedBrowser(
  explicit: BrowserWish['explicit'],
  { env }: Machine,
): { path: string; origin: BrowserOrigin } | null {
  if (explicit === null) return null;
  if (explicit !== undefined) return { path: explicit, origin: '--browser' };
  for (const origin of ['COOKIEWACHT_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const) {
    const path = env[origin];
    if (path !== undefined && path !== '') return { path, origin };
  }
  return null;
}

async function candidates(
  engine: Engine,
  machine: Machine,
): Promise<{ path: string; origin: BrowserOrigin }[]> {
  const installed = usualLocations(engine, machine).map((path) => ({ path, origin: 'installed' as const }));
  const downloaded = await getInstalledBrowsers({ cacheDir: puppeteerCache(machine) }).catch(() => []);
  const cached = downloaded
    .filter((entry) => engines[engine].cached.includes(entry.browser))
    .toSorted((a, b) => majorOf(b.buildId) - majorOf(a.buildId))
    .map((entry) => ({ path: entry.executablePath, origin: 'puppeteer cache' as const }));
  return [...installed, ...cached];
}

/**
 * The program behind a launcher script, where packages keep it (`/usr/bin/chromium` →
 * `/usr/lib/chromium/chromium`). The script would add flags of its own.
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
