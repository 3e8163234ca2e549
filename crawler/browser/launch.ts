/** Starts a browser that looks like a visitor's, with a profile of its own, and cleans up after it. */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { UsageError, reasonOf } from '../errors.ts';
import { SEAL } from '../network/connect-to.ts';
import { writePreferences } from './preferences.ts';
import { trustAuthorities } from './trust.ts';
import { visitorUserAgent } from './user-agent.ts';
import { askVersion, majorOf } from './version.ts';

/** How long a start, and how long an orderly end, may take, in milliseconds. */
const START_TIMEOUT_MS = 30_000;
const CLOSE_TIMEOUT_MS = 5_000;

export interface BrowserOptions {
  /** Path of the program, from `ensureBrowser`. */
  executable: string;
  /** Its version where it is known already, e.g. `Chromium 156.0.8078.79`. */
  version?: string | undefined;
  headed?: boolean;
  /** Chromium's own rules for names, from `ConnectTo.resolverRules`. */
  resolverRules?: readonly string[];
  /** No name but those in `resolverRules` leads anywhere. */
  sealed?: boolean;
  /** PEM file with authorities to trust besides the usual ones. */
  cacert?: string | undefined;
  /** Instead of the browser's own with the product's name at the end. */
  userAgent?: string | undefined;
  say: (line: string) => void;
}

export interface LaunchedBrowser {
  browser: Browser;
  /** E.g. `Chromium 156.0.8078.79`. */
  version: string;
  userAgent: string;
  /** Closes the browser, kills it if it does not end, and removes its profile. Never throws. */
  close(): Promise<void>;
}

/**
 * @throws UsageError when the browser does not start, or when `cacert` is no use
 */
export async function launchBrowser(options: BrowserOptions): Promise<LaunchedBrowser> {
  const { executable, headed = false, cacert, say } = options;
  const version = options.version ?? (await versionOf(executable));
  const userAgent = options.userAgent ?? visitorUserAgent(version);
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-browser-'));
  const removeNow = (): void => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Nothing more can be done while the process ends.
    }
  };
  process.on('exit', removeNow);
  const cleanUp = async (): Promise<void> => {
    process.off('exit', removeNow);
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(
      () => undefined,
    );
  };
  try {
    const profile = join(folder, 'profile');
    await writePreferences(profile);
    const trust =
      cacert === undefined ? { env: {}, args: [] } : await trustAuthorities({ cacert, home: folder, say });
    const browser = await launch({
      executablePath: executable,
      headless: !headed,
      userDataDir: profile,
      // A visitor's browser holds back a page that floods it.
      ignoreDefaultArgs: ['--disable-ipc-flooding-protection'],
      // Without a port nobody else on the machine can reach the browser, and it ends when this process does.
      pipe: true,
      args: [...browserArguments(options, userAgent), ...trust.args],
      env: { ...process.env, LANGUAGE: 'nl', ...(await temporaryFolder(folder)), ...trust.env },
      // The window of an ordinary desktop computer.
      defaultViewport: { width: 1366, height: 768 },
      // Sessions of our own observe; puppeteer's bookkeeping beside them costs time and memory.
      networkEnabled: false,
      issuesEnabled: false,
      // The command line decides what Ctrl-C means.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: START_TIMEOUT_MS,
    });
    // After puppeteer's own exit handler, which kills the browser that still writes there.
    process.off('exit', removeNow).on('exit', removeNow);
    return { browser, version, userAgent, close: () => closeBrowser(browser).then(cleanUp) };
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

/** The command line of the browser, beyond puppeteer's own defaults. */
export function browserArguments(
  { resolverRules = [], sealed = false }: Pick<BrowserOptions, 'resolverRules' | 'sealed'>,
  userAgent: string,
): string[] {
  const rules = sealed && !resolverRules.includes(SEAL) ? [...resolverRules, SEAL] : [...resolverRules];
  const args = [
    // Some consent managers hide their banner from a browser that says it is automated.
    '--disable-blink-features=AutomationControlled',
    `--user-agent=${userAgent}`,
    '--lang=nl-NL',
    '--window-size=1366,768',
    // What the browser does of its own accord is not the site's doing. Https upgrades stay: visitors have them.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    // A turn of the wheel moves the page at once, instead of being drawn a dozen times on the way.
    '--disable-smooth-scrolling',
    // Nor do the browser's own windows glide, which costs a few hundredths of a visit. Animations of the page are left alone.
    '--animation-duration-scale=0',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-service-autorun',
    '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,OptimizationGuideModelDownloading,OptimizationHintsFetching',
  ];
  if (rules.length > 0) args.push(`--host-resolver-rules=${rules.join(',')}`, '--disable-quic');
  // Chromium refuses to start its sandbox as root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return args;
}

/** The browser's own temporary files go with the profile, also when it is killed. Not where its socket's path would get too long. */
async function temporaryFolder(folder: string): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || folder.length > 50) return {};
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

/** Puppeteer starts the browser as the leader of a process group of its own: its helpers end with it. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
