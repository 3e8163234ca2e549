/** The two browsers that are measured: full Chromium and chrome-headless-shell. */
import { findBrowsers, type FoundBrowser } from '../crawler/browser/find.ts';
import { ensureBrowser } from '../crawler/browser/install.ts';

/** Full Chromium, installed if necessary. @throws UsageError when there is none */
export const fullChromium = (): Promise<FoundBrowser> =>
  ensureBrowser({ engine: 'chromium', say: () => undefined });

/** The shell; null when it is not installed. */
export async function headlessShell(): Promise<FoundBrowser | null> {
  const { found } = await findBrowsers({ explicit: null, engine: 'shell' });
  return found[0] ?? null;
}

/** What the command line needs to use this browser. */
export const browserOptions = ({ path, engine }: FoundBrowser): string[] => [
  '--engine',
  engine,
  '--browser',
  path,
];

/** The text in place of figures. */
export const NO_SHELL = 'chrome-headless-shell is not installed on this machine (docs/engines.md)';
