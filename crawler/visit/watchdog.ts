/**
 * Keeps a page from holding up the crawl.
 *
 * A script that blocks its page is stopped, and the page goes on without it. A page that crashes, closes
 * itself, or reloads over and over ends its visit, with a reason. Sources: CDP `Runtime.terminateExecution`,
 * which reaches a busy thread; `Inspector.targetCrashed`.
 */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import { hasScripts, type ProfileTargets } from '../browser/profile-targets.ts';
import type { Dialogs, DialogSession } from './dialogs.ts';
import { scaledNow, slowness } from '../scaled-time.ts';

/** Time limits of a visit. */
export interface WatchdogOptions {
  /** Milliseconds for which a script may block its page, frame or worker before it is stopped. */
  hang: number;
  /** Milliseconds that the whole visit may take. */
  longest: number;
}

/** Milliseconds between two pings of the page. */
const PING_INTERVAL_MS = 500;
/** Scripts that are stopped, dialogs that are answered, and reloads, before the visit is ended. */
const MAX_STOPPED_SCRIPTS = 4;
const MAX_DIALOGS = 20;
const MAX_LOADS = 20;
/** Windows that a page may open; further ones are closed at once. */
const MAX_WINDOWS = 5;

/** The profile that the page is in. */
interface Watched {
  targets: ProfileTargets;
  dialogs: Dialogs;
}

/** Watches over one visit, from its construction until `stop`. */
export class PageWatchdog {
  /** Rejects with the reason when the visit is ended. Never resolves. */
  readonly ended: Promise<never>;
  /** What the watchdog did to the page, in words. */
  readonly interventions = new Set<string>();
  /** Whether the visit was ended or the watchdog was stopped. */
  over = false;
  readonly #tab: AttachedTarget;
  readonly #targets: ProfileTargets;
  readonly #options: WatchdogOptions;
  readonly #pings = new Map<AttachedTarget, number>();
  readonly #navigating = new Set<AttachedTarget>();
  readonly #stopped = new Map<AttachedTarget, number>();
  readonly #release: Array<() => void> = [];
  #end: (reason: Error) => void = () => undefined;
  #dialogs = 0;
  #loads = 0;
  #windows = 0;

  constructor(tab: AttachedTarget, { targets, dialogs }: Watched, options: WatchdogOptions) {
    this.#tab = tab;
    this.#targets = targets;
    this.#options = options;
    this.ended = new Promise((_resolve, reject) => {
      this.#end = reject;
    });
    this.ended.catch(() => undefined);
    this.#watchTab();
    for (const target of targets.all) this.#watch(target);
    this.#release.push(
      targets.onNew((target) => this.#watch(target)),
      dialogs.onOpened((session) => this.#countDialog(session)),
    );
    const pinging = setInterval(() => this.#pingAll(), PING_INTERVAL_MS);
    const last = setTimeout(
      () => this.#giveUp(`the visit was ended after ${options.longest / 1000} s`),
      options.longest * slowness(),
    );
    this.#release.push(
      () => clearInterval(pinging),
      () => clearTimeout(last),
    );
  }

  /**
   * The result of the work, unless the visit is ended first.
   * @throws the reason for ending the visit, or what the work throws
   */
  async guard<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    return Promise.race([this.ended, work]);
  }

  /** Stops watching. */
  stop(): void {
    this.over = true;
    for (const release of this.#release) release();
  }

  #giveUp(reason: string): void {
    if (this.over) return;
    this.over = true;
    this.#end(new Error(reason));
  }

  #watchTab(): void {
    const { session, gone } = this.#tab;
    session.send('Inspector.enable').catch(() => undefined);
    session.on('Inspector.targetCrashed', () => this.#giveUp('the page crashed'));
    void gone.then(() => this.#giveUp('the page closed its own window'));
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined || this.over) return;
      this.#loads += 1;
      if (this.#loads > MAX_LOADS) this.#giveUp(`the page loads itself again and again (${MAX_LOADS} times)`);
    });
  }

  #watch(target: AttachedTarget): void {
    this.#noteNavigations(target);
    if (target.type !== 'page') return;
    if (target !== this.#tab && (this.#windows += 1) > MAX_WINDOWS) {
      this.interventions.add(`more than ${MAX_WINDOWS} windows were opened; the others were closed at once`);
      target.session.send('Page.close').catch(() => undefined);
      return;
    }
    // The new window would cover the tab. A covered page is not drawn, so scripts that wait for visibility
    // would not run.
    if (target !== this.#tab) this.#tab.session.send('Page.bringToFront').catch(() => undefined);
  }

  /**
   * A navigation may move the page to another process. Chromium holds back commands meanwhile, so a ping
   * without an answer proves nothing.
   */
  #noteNavigations(target: AttachedTarget): void {
    const { session, targetId } = target;
    const started = ({ frameId }: { frameId: string }): void => {
      if (frameId === targetId) this.#navigating.add(target);
    };
    const ended = (frameId: string): void => {
      if (frameId !== targetId) return;
      this.#navigating.delete(target);
      this.#pings.delete(target);
    };
    const navigated = ({ frame }: Protocol.Page.FrameNavigatedEvent): void => ended(frame.id);
    const stopped = ({ frameId }: Protocol.Page.FrameStoppedLoadingEvent): void => ended(frameId);
    session
      .on('Page.frameStartedNavigating', started)
      .on('Page.frameNavigated', navigated)
      .on('Page.frameStoppedLoading', stopped);
    this.#release.push(() =>
      session
        .off('Page.frameStartedNavigating', started)
        .off('Page.frameNavigated', navigated)
        .off('Page.frameStoppedLoading', stopped),
    );
  }

  /**
   * `Dialogs` answers each dialog. A script that shows too many is stopped; after still more the visit is
   * ended.
   */
  #countDialog(session: DialogSession): void {
    this.#dialogs += 1;
    if (this.#dialogs <= MAX_DIALOGS) return;
    this.interventions.add(`more than ${MAX_DIALOGS} dialogs; the script that showed them was stopped`);
    if (this.#dialogs > 3 * MAX_DIALOGS) this.#giveUp('the page shows dialogs without end');
    else session.send('Runtime.terminateExecution').catch(() => undefined);
  }

  /** Pings every target that runs scripts. If one does not answer for too long, its script is stopped. */
  #pingAll(): void {
    for (const target of this.#targets.all) {
      if (!hasScripts(target) || this.#navigating.has(target)) continue;
      const since = this.#pings.get(target);
      if (since === undefined) {
        this.#pings.set(target, scaledNow());
        target.session
          .send('Runtime.evaluate', { expression: '0', silent: true })
          .catch(() => undefined)
          .finally(() => this.#pings.delete(target));
      } else if (scaledNow() - since > this.#options.hang) this.#stopScript(target);
    }
  }

  #stopScript(target: AttachedTarget): void {
    const stopped = (this.#stopped.get(target) ?? 0) + 1;
    this.#stopped.set(target, stopped);
    // The target gets the whole time limit again.
    this.#pings.set(target, scaledNow());
    const name = target === this.#tab ? 'the page' : `a ${target.type}`;
    const seconds = this.#options.hang / 1000;
    this.interventions.add(`${name} did not answer for ${seconds} s; the script that held it was stopped`);
    if (stopped <= MAX_STOPPED_SCRIPTS)
      target.session.send('Runtime.terminateExecution').catch(() => undefined);
    else if (target === this.#tab)
      this.#giveUp('the page holds itself up again and again, by scripts that do not end');
    else this.#targets.remove(target);
  }
}
