/**
 * The floor: bare puppeteer as it comes, with its own defaults and no option of ours. A visit is a fresh
 * context, `load`, half a second, close. It captures nothing.
 *
 * As a program it makes visits and ends: `node bench/floor.ts EXECUTABLE SIDE_BY_SIDE RESOLVER_RULES URL…`
 * (`-`: no rules).
 */
import PQueue from 'p-queue';
import { launch, type Browser } from 'puppeteer-core';

const QUIET_MS = 500;

/** Starts the browser. `rules`: Chromium's host resolver rules, where the sites have names of their own. */
export function launchBare(executablePath: string, rules: string | null = null): Promise<Browser> {
  // Chromium refuses to start its sandbox as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  if (rules !== null) args.push(`--host-resolver-rules=${rules}`);
  return launch({ executablePath, headless: true, args });
}

/** Makes one visit. */
export async function bareVisit(browser: Browser, url: string): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  await context.close();
}

if (import.meta.main) {
  const [executable = '', sideBySide = '1', rules = '-', ...urls] = process.argv.slice(2);
  const browser = await launchBare(executable, rules === '-' ? null : rules);
  const queue = new PQueue({ concurrency: Number(sideBySide) });
  await queue.addAll(urls.map((url) => () => bareVisit(browser, url)));
  await browser.close();
}
