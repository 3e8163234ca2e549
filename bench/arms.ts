/** The arms of the comparison: each has a browser of its own and makes visits in it. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type BrowserOptions, launchBrowser } from '../crawler/browser/launch.ts';
import { TargetWatcher } from '../crawler/browser/targets.ts';
import { createRedactor } from '../crawler/capture/redactor.ts';
import { Profile } from '../crawler/profile.ts';
import { defaultTimeouts } from '../crawler/timeouts.ts';
import { visit } from '../crawler/visit/visit.ts';
import type { FoundBrowser } from '../crawler/browser/find.ts';
import { bareVisit, launchBare } from './floor.ts';

/** One way to visit pages. */
export interface Arm {
  name: string;
  /** Process number of its browser. */
  pid: number;
  visit(url: string): Promise<void>;
  close(): Promise<void>;
}

/** Bare puppeteer. */
export async function bareArm(name: string, { path }: FoundBrowser): Promise<Arm> {
  const browser = await launchBare(path);
  return {
    name,
    pid: browser.process()?.pid ?? 0,
    visit: (url) => bareVisit(browser, url),
    close: () => browser.close(),
  };
}

/** What differs from the product as it comes: other flags, and a gate through which the browser connects. */
type Differences = Pick<BrowserOptions, 'flags' | 'gate'>;

/** Cookiewacht's visit, whose evidence goes below `folder`. */
export async function ourArm(
  name: string,
  program: FoundBrowser,
  folder: string,
  differences: Differences = {},
): Promise<Arm> {
  const { path, version, engine } = program;
  const say = (): void => undefined;
  const { browser, identity, phone, close } = await launchBrowser({
    executable: path,
    version,
    engine,
    say,
    ...differences,
  });
  const watcher = await TargetWatcher.start(browser);
  return {
    name,
    pid: browser.process()?.pid ?? 0,
    close,
    visit: async (url) => {
      const profile = await Profile.open({
        browser,
        watcher,
        identity,
        phone,
        gate: differences.gate,
        redact: createRedactor(),
        folder: join(folder, `${engine}-${randomUUID()}`),
      });
      const run = { profile, allowedSites: new Set<string>(), timeouts: defaultTimeouts };
      const { outcome, reason } = await visit(run, url);
      await profile.close();
      if (outcome !== 'loaded') throw new Error(`${url}: ${reason ?? outcome}`);
    },
  };
}
