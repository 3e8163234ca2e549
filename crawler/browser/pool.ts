/**
 * The browser of a run: started when it is first needed, and started again after it has died. Beside another
 * engine, full Chromium: started when a site first needs it.
 */
import { type Browser, ProtocolError } from 'puppeteer-core';
import type { JourneyStart, Unstamped } from '../../rules/evidence/index.ts';
import type { FoundBrowser } from './find.ts';
import { lacksOf } from './lacks.ts';
import { launchBrowser, type BrowserOptions, type LaunchedBrowser } from './launch.ts';
import { guardMemory } from './memory-guard.ts';
import { TargetWatcher } from './targets.ts';

/** A browser that runs, with the watcher of its targets. */
export interface LiveBrowser {
  browser: Browser;
  watcher: TargetWatcher;
  /** What evidence says of it. */
  about: BrowserFacts;
  /** What its pages and workers must be told to say about themselves; null: nothing. */
  identity: LaunchedBrowser['identity'];
  /** The same for a profile that is a phone. */
  phone: LaunchedBrowser['phone'];
  /** Through which it connects; undefined: it connects by itself. */
  gate?: BrowserOptions['gate'];
}

/** The facts about a browser that each journey's evidence begins with. */
export type BrowserFacts = Pick<Unstamped<JourneyStart>, 'browser' | 'engine' | 'lacks' | 'retried'>;

/** Gives journeys their browser. */
export interface Browsers {
  /**
   * `say` gets a line when the browser had died and was started again.
   * @throws UsageError when the browser does not start
   */
  get(say?: (line: string) => void): Promise<LiveBrowser>;
  /**
   * Full Chromium, running, for a site that these do not see as a visitor does. Absent where they are full
   * Chromium themselves.
   * @throws UsageError when there is none that starts, also on every later call
   */
  readonly full?: (() => Promise<Browsers>) | undefined;
}

interface Started extends LiveBrowser {
  close: LaunchedBrowser['close'];
}

/** How often a browser is started that dies before it can be used. */
const MAX_STARTS = 3;

/** It had answered, or was about to: whoever ended it did not mean that it cannot start. */
const diedWhileStarting = (error: unknown): boolean =>
  error instanceof ProtocolError || (error instanceof Error && error.cause instanceof ProtocolError);

/** Starts one browser and shares it among all journeys of a run. */
export class BrowserPool implements Browsers {
  readonly #options: BrowserOptions;
  #started: Promise<Started> | null = null;
  #closed = false;
  /** How often the browser had died and was started again. */
  restarts = 0;
  readonly full: Browsers['full'];
  #fullPool: Promise<BrowserPool> | null = null;

  /** `findFull` finds or installs full Chromium; it is called when a site first needs it. */
  constructor(options: BrowserOptions, findFull?: () => Promise<FoundBrowser>) {
    this.#options = options;
    this.full = findFull && (() => (this.#fullPool ??= this.#startFull(findFull)));
  }

  /**
   * When several journeys notice at once that the browser has died, the first call starts the new one.
   * @throws UsageError when the browser does not start, Error after `close`
   */
  async get(say: (line: string) => void = this.#options.say): Promise<LiveBrowser> {
    if (this.#closed) throw new Error('the run is over');
    const current = (this.#started ??= this.#launch());
    const live = await current;
    if (live.browser.connected) return live;
    if (this.#started === current) {
      this.restarts += 1;
      say('The browser died; Cookiewacht started a new one.');
      this.#started = this.#launch();
      void live.close();
    }
    return this.#started;
  }

  async #launch(): Promise<Started> {
    for (let left = MAX_STARTS - 1; ; left -= 1) {
      try {
        return await this.#launchOnce();
      } catch (error) {
        if (left === 0 || this.#closed || !diedWhileStarting(error)) throw error;
      }
    }
  }

  async #launchOnce(): Promise<Started> {
    const launched = await launchBrowser(this.#options);
    const { browser, version, engine, identity, phone, close } = launched;
    try {
      // Before the watcher, which would take the page of the check for a site's.
      const lacks = await lacksOf(browser, engine);
      const watcher = await TargetWatcher.start(browser);
      void guardMemory(watcher.root, this.#options.say);
      const about = { browser: version, engine, lacks };
      return { browser, watcher, about, identity, phone, gate: this.#options.gate, close };
    } catch (error) {
      await close();
      throw error;
    }
  }

  async #startFull(find: () => Promise<FoundBrowser>): Promise<BrowserPool> {
    const { path, version, engine } = await find();
    const pool = new BrowserPool({ ...this.#options, executable: path, version, engine });
    await pool.get();
    return pool;
  }

  /** Closes what was started. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#fullPool?.then(
      (pool) => pool.close(),
      () => undefined,
    );
    await this.#started?.then(
      ({ close }) => close(),
      () => undefined,
    );
  }
}
