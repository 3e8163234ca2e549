/** A browser for tests, sealed off from everything but this machine. */
import { findBrowsers } from '../../crawler/browser/find.ts';
import { launchBrowser, type BrowserOptions, type LaunchedBrowser } from '../../crawler/browser/launch.ts';

/** Rules that leave a sealed browser only this machine, by number and by name. */
const loopback = ['MAP localhost 127.0.0.1', 'EXCLUDE 127.0.0.1'];

/**
 * A headless shell, which costs half, for tests whose subject is not the engine (`COOKIEWACHT_BROWSER` names
 * another browser). Close it in `afterAll`.
 */
export async function launchForTest(options: Partial<BrowserOptions> = {}): Promise<LaunchedBrowser> {
  const named = process.env['COOKIEWACHT_BROWSER'] !== undefined;
  const { found } = await findBrowsers(named ? {} : { explicit: null, engine: 'shell' });
  const [first] = found;
  if (!first)
    throw new Error(
      'no browser for the tests: install chrome-headless-shell, or name one with COOKIEWACHT_BROWSER',
    );
  return launchBrowser({
    executable: first.path,
    version: first.version,
    sealed: true,
    resolverRules: loopback,
    say: () => undefined,
    ...options,
  });
}
