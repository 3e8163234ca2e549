/** The one browser of a run: started when it is first needed, started again when it has died. */
import type { Browser } from 'puppeteer-core';
import { launchBrowser, type BrowserOptions, type LaunchedBrowser } from './launch.ts';
import { TargetWatcher } from './targets.ts';

export interface LiveBrowser {
  browser: Browser;
  watcher: TargetWatcher;
  /** E.g. `Chromium 156.0.8078.79`. */
  name: string;
}

/** Where a journey gets its browser. */
export interface Browsers {
  /** `say` is called if the browser had died and was started again. */
  get(say?: (line: string) => void): Promise<LiveBrowser>;
}

interface Started extends LiveBrowser {
  close: LaunchedBrowser['close'];
}

export class BrowserPool implements Browsers {
  readonly #options: BrowserOptions;
  #started: Promise<Started> | null = null;
  #closed = false;
  restarts = 0;

  constructor(options: BrowserOptions) {
    this.#options = options;
  }

  /**
   * Several journeys notice at once that the browser has died: the first to come back starts the new one.
   * @throws UsageError when the browser does not start
   */
  async get(say: (line: string) => void = this.#options.say): Promise<LiveBrowser> {
    if (this.#closed) throw new Error('the run is over');
    const current = (this.#started ??= this.#launch());
    const live = await current;
    if (live.browser.connected) return live;
    if (this.#started === current) {
      this.restarts += 1;
      say('the browser died; a new one was started');
      this.#started = this.#launch();
      void live.close();
    }
    return this.#started;
  }

  async #launch(): Promise<Started> {
    const launched = await launchBrowser(this.#options);
    const watcher = await TargetWatcher.start(launched.browser);
    return { browser: launched.browser, watcher, name: launched.version, close: launched.close };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#started?.then(
      ({ close }) => close(),
      () => undefined,
    );
  }
}
