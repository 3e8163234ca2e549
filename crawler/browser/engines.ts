/** The engines of a crawl in one table: what each is called, and where it comes from. */
import { Browser } from '@puppeteer/browsers';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';
import { engineSchema, type Engine, type Lack } from '../../rules/evidence/common.ts';
import { UsageError } from '../errors.ts';

/** Where an engine usually is on one system, best first. */
export interface Places {
  /** Paths; on macOS below the folders for applications, on Windows below those for programs. */
  programs?: readonly string[];
  /** Names on the PATH. They may be scripts that add flags of their own, so they come after the programs. */
  commands?: readonly string[];
  /** Paths that come last. */
  last?: readonly string[];
}

/** What is known of one engine. */
interface EngineFacts {
  /** Its programs in messages, e.g. `No Chrome, Chromium or Edge found`. */
  words: string;
  /** What a program of it is, in messages. */
  kind: string;
  places: Readonly<Record<'linux' | 'darwin' | 'win32', Places>>;
  /** Its kinds in puppeteer's cache. */
  cached: readonly Browser[];
  /** What puppeteer's server has, in the version that this version of puppeteer supports. */
  download: { name: string; browser: Browser; buildId: string };
  /** Debian's packages. */
  packages: readonly string[];
  /** Puppeteer's word for running it without a window. */
  headless: true | 'shell';
  /** Whether its client hints say `HeadlessChrome`, whatever user agent it is given. */
  saysHeadless: boolean;
  /** What it lacks whatever its build. `lacksOf` finds the rest when the browser runs. */
  lacks: readonly Lack[];
  /** Width and height in pixels that give the page 1366 × 768; a full browser has bars above it. */
  window: readonly [number, number];
  /** Whether it can show a window. */
  hasWindow: boolean;
  /** How a user gets it. */
  advice: string;
}

/** Every engine. Another one is a row here and a word in `engineSchema`. */
export const engines: Readonly<Record<Engine, EngineFacts>> = {
  chromium: {
    words: 'Chrome, Chromium or Edge',
    kind: 'a full browser',
    places: {
      linux: {
        programs: [
          '/opt/google/chrome/chrome',
          '/usr/lib/chromium/chromium',
          '/usr/lib/chromium-browser/chromium-browser',
          '/usr/lib64/chromium-browser/chromium-browser',
          '/opt/microsoft/msedge/msedge',
        ],
        commands: [
          'google-chrome-stable',
          'google-chrome',
          'chromium',
          'chromium-browser',
          'microsoft-edge-stable',
          'microsoft-edge',
        ],
        // A snap cannot read a profile in the temporary folder.
        last: ['/snap/bin/chromium'],
      },
      darwin: {
        programs: [
          'Google Chrome.app/Contents/MacOS/Google Chrome',
          'Chromium.app/Contents/MacOS/Chromium',
          'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        ],
      },
      win32: {
        programs: [
          'Google\\Chrome\\Application\\chrome.exe',
          'Chromium\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ],
      },
    },
    cached: [Browser.CHROME, Browser.CHROMIUM],
    download: { name: 'Chrome', browser: Browser.CHROME, buildId: PUPPETEER_REVISIONS.chrome },
    packages: ['chromium', 'fonts-liberation'],
    headless: true,
    saysHeadless: false,
    lacks: [],
    window: [1366, 855],
    hasWindow: true,
    advice: 'install Google Chrome, Chromium or Edge',
  },
  shell: {
    words: 'chrome-headless-shell',
    kind: 'a headless shell',
    places: {
      linux: {
        programs: ['/usr/lib/chromium/chromium-headless-shell', '/usr/lib64/chromium-browser/headless_shell'],
        commands: ['chrome-headless-shell', 'chromium-headless-shell', 'headless-shell', 'headless_shell'],
      },
      darwin: { commands: ['chrome-headless-shell'] },
      // Nothing installs it on Windows but puppeteer.
      win32: {},
    },
    cached: [Browser.CHROMEHEADLESSSHELL],
    download: {
      name: 'chrome-headless-shell',
      browser: Browser.CHROMEHEADLESSSHELL,
      buildId: PUPPETEER_REVISIONS['chrome-headless-shell'],
    },
    packages: ['chromium-headless-shell', 'fonts-liberation'],
    headless: 'shell',
    saysHeadless: true,
    lacks: ['https-upgrades'],
    window: [1366, 768],
    hasWindow: false,
    advice: 'install chrome-headless-shell, or leave out --engine shell: full Chromium is the default',
  },
};

/** Full Chromium: only it upgrades to https as a visitor's browser does. */
export const defaultEngine: Engine = 'chromium';

/** The engine of a running browser, by CDP's `Browser.getVersion`, e.g. `HeadlessChrome/156.0.8078.108`. */
export function engineOfProduct(product: string): Engine {
  return product.startsWith('Headless') ? 'shell' : 'chromium';
}

/**
 * The engine of a program by its name; null for a name that tells nothing. `--version` cannot tell: Debian's
 * two programs give the same answer.
 */
export function engineOfName(path: string): Engine | null {
  const name = fileName(path);
  return engineSchema.options.find((engine) => namesOf(engine).includes(name)) ?? null;
}

/** The error for a program of another engine than the one that the user asked for. */
export function wrongEngine(program: string, is: Engine, asked: Engine): UsageError {
  return new UsageError(
    `${program} is ${engines[is].kind}, and this crawl is with --engine ${asked}.`,
    `Choose --engine ${is}, or name ${engines[asked].words} with --browser PATH, or name none: ` +
      'Cookiewacht then looks for one.',
  );
}

const namesOf = (engine: Engine): string[] =>
  Object.values(engines[engine].places).flatMap(({ programs = [], commands = [] }) =>
    [...programs, ...commands].map(fileName),
  );

/** In lower case and without `.exe`. */
const fileName = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.exe$/, '');
