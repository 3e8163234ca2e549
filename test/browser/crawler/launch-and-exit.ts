/** Starts a browser, prints its process id, and exits without closing it, as an interrupted crawl does. */
import { launchBrowser } from '../../../crawler/browser/launch.ts';

const { browser } = await launchBrowser({
  executable: process.argv[2] ?? '',
  sealed: true,
  say: () => undefined,
});
process.stdout.write(String(browser.process()?.pid));
process.exit(0);
