/** A tab for tests that choose on a page without a journey around it. */
import type { LaunchedBrowser } from '../../crawler/browser/launch.ts';
import { load } from '../../crawler/browser/load.ts';
import { ProfileTargets } from '../../crawler/browser/profile-targets.ts';
import { Tab } from '../../crawler/browser/tab.ts';
import { TargetWatcher } from '../../crawler/browser/targets.ts';
import { Dialogs } from '../../crawler/visit/dialogs.ts';

const OPEN_TIMEOUT_MS = 60_000;
const LOAD_TIMEOUT_MS = 60_000;
const watchers = new WeakMap<LaunchedBrowser, Promise<TargetWatcher>>();

function watcherOf(launched: LaunchedBrowser): Promise<TargetWatcher> {
  const known = watchers.get(launched);
  if (known) return known;
  const made = TargetWatcher.start(launched.browser);
  watchers.set(launched, made);
  return made;
}

/** Opens the address in a fresh profile, where dialogs are accepted, and closes the profile after the work. */
export async function inTab<T>(
  launched: LaunchedBrowser,
  url: string,
  work: (tab: Tab) => Promise<T>,
): Promise<T> {
  const watcher = await watcherOf(launched);
  const context = await launched.browser.createBrowserContext();
  const browserContextId = context.id ?? '';
  const targets = new ProfileTargets();
  const dialogs = new Dialogs();
  const stop = watcher.listen(browserContextId, {
    attached: (target) => {
      targets.add(target);
      if (target.type === 'page') dialogs.attach(target);
      else target.setUp(target.session.send('Page.enable'));
    },
    detached: (target) => targets.remove(target),
    failed: () => undefined,
  });
  try {
    const tab = await Tab.open({ root: watcher.root, targets, browserContextId }, OPEN_TIMEOUT_MS);
    return await dialogs.during(
      () => true,
      async () => {
        await load(tab.target, url, LOAD_TIMEOUT_MS);
        return work(tab);
      },
    );
  } finally {
    await context.close();
    stop();
  }
}

/** The value of an expression in the page. */
export async function evaluate({ session }: Tab, expression: string): Promise<unknown> {
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
  });
  return result.value;
}
