/**
 * Starts a browser with the settings of an ordinary visitor and a profile folder of its own, and cleans up
 * after it.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import type { Engine } from '../../rules/evidence/common.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { SEAL } from '../network/connect-to.ts';
import { EVERYTHING, type Gate } from '../network/gate.ts';
import { defaultEngine, engineOfName, engineOfProduct, engines, wrongEngine } from './engines.ts';
import { browserFlags, switchesOf } from './flags.ts';
import { FOLDER_PREFIX, markOwner, sweepProfiles } from './left-behind.ts';
import { writePreferences } from './preferences.ts';
import { trustArguments, trustAuthorities } from './trust.ts';
import { visitorUserAgent } from './user-agent.ts';
import { askVersion, majorOf } from './version.ts';
import { phoneIdentity } from './phone.ts';
import { visitorIdentity } from './visitor-identity.ts';

/** Time limits for starting, and for closing before the browser is killed, in milliseconds. */
const START_TIMEOUT_MS = 30_000;
const CLOSE_TIMEOUT_MS = 5_000;

/** How a browser is started. */
export interface BrowserOptions {
  /** Path of the program, from `ensureBrowser`. */
  executable: string;
  /** Its version if known, e.g. `Chromium 156.0.8078.79`; else the program is asked. */
  version?: string | undefined;
  /** What the program must be; left out, it may be either. */
  engine?: Engine | undefined;
  headed?: boolean;
  /** Chromium's host resolver rules, from `ConnectTo.resolverRules`. */
  resolverRules?: readonly string[];
  /** Names that `resolverRules` do not map resolve to nothing. */
  sealed?: boolean;
  /** Through which its profiles make all connections; `resolverRules` do not count then. */
  gate?: Gate | undefined;
  /** PEM file with authorities to trust besides the usual ones. */
  cacert?: string | undefined;
  /** Public keys (base64 SHA-256) of servers of our own, whose certificates no authority has signed. */
  spkis?: readonly string[] | undefined;
  /** Instead of the browser's own with the product's name at the end. */
  userAgent?: string | undefined;
  /** Instead of those of `browserFlags`, to compare what they do. */
  flags?: readonly string[];
  say: (line: string) => void;
}

/** A browser that runs. */
export interface LaunchedBrowser {
  browser: Browser;
  /** E.g. `Chromium 156.0.8078.79`. */
  version: string;
  engine: Engine;
  userAgent: string;
  /** What its pages and workers must be told to say about themselves; null: nothing. */
  identity: ReturnType<typeof visitorIdentity> | null;
  /** The same for those that are to be a phone's. */
  phone: ReturnType<typeof phoneIdentity>;
  /** Closes the browser, kills it if it does not end, and removes its profile. Never throws. */
  close(): Promise<void>;
}

/**
 * Starts a browser with a fresh profile folder, which is removed when the browser closes or this process
 * ends.
 * @throws UsageError when the browser does not start or is of another engine, or `cacert` cannot be used
 */
export async function launchBrowser(options: BrowserOptions): Promise<LaunchedBrowser> {
  const { executable, headed = false, cacert, say } = options;
  const version = options.version ?? (await versionOf(executable));
  const userAgent = options.userAgent ?? visitorUserAgent(version);
  await sweepProfiles(tmpdir());
  const folder = await mkdtemp(join(tmpdir(), FOLDER_PREFIX));
  const removeNow = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // The process is ending and cannot retry.
    }
  };
  process.on('exit', removeNow);
  const cleanUp = async (): Promise<void> => {
    process.off('exit', removeNow);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(
      () => undefined,
    );
  };
  const expected = options.engine ?? engineOfName(executable) ?? defaultEngine;
  try {
    const profile = join(folder, 'profile');
    await markOwner(folder);
    await writePreferences(profile);
    const trust =
      cacert === undefined ? { env: {}, spkis: [] } : await trustAuthorities({ cacert, home: folder, say });
    const spkis = [...trust.spkis, ...(options.spkis ?? [])];
    const browser = await launch({
      executablePath: executable,
      headless: headed ? false : engines[expected].headless,
      userDataDir: profile,
      // An ordinary browser throttles a page that floods it with IPC messages.
      ignoreDefaultArgs: ['--disable-ipc-flooding-protection'],
      // A pipe instead of a port: no other process can reach the browser, and it ends with this process.
      pipe: true,
      args: [...browserArguments({ ...options, engine: expected }, userAgent), ...trustArguments(spkis)],
      env: { ...process.env, LANGUAGE: 'nl', ...(await temporaryFolder(folder)), ...trust.env },
      // The window has the size of a visitor's. A size that is emulated would be laid out twice.
      defaultViewport: null,
      // Our own CDP sessions observe, so puppeteer need not track requests too.
      networkEnabled: false,
      issuesEnabled: false,
      // The command line decides what Ctrl-C means.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: START_TIMEOUT_MS,
    });
    // Runs after puppeteer's exit handler, which kills the browser that still writes into the folder.
    process.off('exit', removeNow).on('exit', removeNow);
    const engine = engineOfProduct(await browser.version());
    if (options.engine !== undefined && engine !== options.engine) {
      await closeBrowser(browser);
      throw wrongEngine(executable, engine, options.engine);
    }
    const identity = engines[engine].saysHeadless ? visitorIdentity(version, userAgent) : null;
    return {
      browser,
      version,
      engine,
      userAgent,
      identity,
      phone: phoneIdentity(version, options.userAgent),
      close: () => closeBrowser(browser).then(cleanUp),
    };
  } catch (error) {
    await cleanUp();
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `The browser ${executable} does not start: ${reasonOf(error)}`,
      'Try another one with --browser PATH; `cookiewacht doctor` lists the browsers on this machine.',
      { cause: error },
    );
  }
}

/** Command-line arguments of the browser, in addition to puppeteer's defaults. */
export function browserArguments(
  {
    resolverRules = [],
    sealed = false,
    engine = defaultEngine,
    flags = switchesOf(browserFlags),
    gate,
  }: Pick<BrowserOptions, 'resolverRules' | 'sealed' | 'engine' | 'flags' | 'gate'>,
  userAgent: string,
): string[] {
  const rules = sealed && !resolverRules.includes(SEAL) ? [...resolverRules, SEAL] : [...resolverRules];
  const args = [...flags, `--user-agent=${userAgent}`, `--window-size=${engines[engine].window.join(',')}`];
  if (gate) args.push(...through(gate));
  else if (rules.length > 0) args.push(`--host-resolver-rules=${rules.join(',')}`, '--disable-quic');
  // Chromium refuses to start its sandbox as root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}

/**
 * Each profile goes through the gate (`Profile.open`), and the browser itself nowhere: it would call its makers. Peer
 * connections send no datagrams, which cannot go through.
 */
const through = ({ nowhere }: Gate): string[] => [
  `--proxy-server=${nowhere}`,
  `--proxy-bypass-list=${EVERYTHING}`,
  // As Chromium calls it, and as the headless shell does.
  ...['--webrtc-ip-handling-policy', '--force-webrtc-ip-handling-policy'].map(
    (name) => `${name}=disable_non_proxied_udp`,
  ),
];

/** What Chromium adds to its folder of temporary files, and the longest path of a socket: unix(7), `sun_path`. */
const SOCKET = '/tmp/org.chromium.Chromium.XXXXXX/SingletonSocket';
const LONGEST_SOCKET = 107;

/**
 * Puts the browser's temporary files into its folder, so that they are removed with it, even when it is
 * killed. Not for a long path: the path of its Unix socket would exceed the limit.
 */
async function temporaryFolder(folder: string): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || folder.length + SOCKET.length > LONGEST_SOCKET) return {};
  const path = join(folder, 'tmp');
  await mkdir(path);
  return { TMPDIR: path };
}

async function versionOf(executable: string): Promise<string> {
  const answer = await askVersion(executable);
  if (answer.version !== undefined && majorOf(answer.version) > 0) return answer.version;
  throw new UsageError(
    `The browser ${executable} ${answer.problem ?? 'does not say its version'}.`,
    'Try another one with --browser PATH; `cookiewacht doctor` lists the browsers on this machine.',
  );
}

async function closeBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const ended = new Promise<void>((resolve) => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  const timer = setTimeout(() => killGroup(child?.pid), CLOSE_TIMEOUT_MS);
  await browser.close().catch(() => killGroup(child?.pid));
  await ended;
  clearTimeout(timer);
}

/**
 * Kills the browser and its helper processes: puppeteer starts the browser as the leader of a process group.
 */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // The browser has ended already.
  }
}
