/**
 * Watches over a visit, so that a page can harm nothing but itself.
 *
 * A script that holds its page is stopped and the page goes on without it; a page that crashes, closes itself,
 * or loads itself over and over ends its visit, with a reason. Source: CDP `Runtime.terminateExecution`,
 * which reaches a busy thread, `Inspector.targetCrashed`.
 */
import type { Protocol } from 'puppeteer-core';
import type { AttachedTarget } from '../browser/targets.ts';
import { hasScripts, type LiveTargets } from '../capture/targets.ts';
import type { Dialogs, DialogSession } from './dialogs.ts';

export interface WatchdogOptions {
  /** Milliseconds that a script may hold its page, frame or worker before it is stopped. */
  hang: number;
  /** Milliseconds that the whole visit may take. */
  longest: number;
}

/** How often the page is asked whether it still answers, in milliseconds. */
const ASK_INTERVAL_MS = 500;
/** Scripts stopped, questions answered and loads of itself before a page is given up. */
const MAX_STOPPED_SCRIPTS = 4;
const MAX_DIALOGS = 20;
const MAX_LOADS = 20;
/** Windows that a page may have open beside itself; more are closed at birth. */
const MAX_WINDOWS = 5;

/** The profile that the page is in. */
interface Watched {
  targets: LiveTargets;
  dialogs: Dialogs;
}

export class PageWatchdog {
  /** Rejects when nothing more is to be expected of the page. Never resolves. */
  readonly ended: Promise<never>;
  /** What was done to the page, in words; each once. */
  readonly interventions = new Set<string>();
  over = false;
  readonly #tab: AttachedTarget;
  readonly #targets: LiveTargets;
  readonly #options: WatchdogOptions;
  readonly #asked = new Map<AttachedTarget, number>();
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
    const asking = setInterval(() => this.#ask(), ASK_INTERVAL_MS);
    const last = setTimeout(
      () => this.#giveUp(`the visit was ended after ${options.longest / 1000} s`),
      options.longest,
    );
    this.#release.push(
      () => clearInterval(asking),
      () => clearTimeout(last),
    );
  }

  /** The work, unless the page ends first. */
  async guard<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    return Promise.race([this.ended, work]);
  }

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
    // As a visitor would go back to it: a page behind another is not drawn, and what waits to be seen never happens.
    if (target !== this.#tab) this.#tab.session.send('Page.bringToFront').catch(() => undefined);
  }

  /** The browser holds back what is asked of a page that is on its way to another process: that silence is no one's fault. */
  #noteNavigations(target: AttachedTarget): void {
    const { session, targetId } = target;
    const away = ({ frameId }: { frameId: string }): void => {
      if (frameId === targetId) this.#navigating.add(target);
    };
    const back = (frameId: string): void => {
      if (frameId !== targetId) return;
      this.#navigating.delete(target);
      this.#asked.delete(target);
    };
    const navigated = ({ frame }: Protocol.Page.FrameNavigatedEvent): void => back(frame.id);
    const stopped = ({ frameId }: Protocol.Page.FrameStoppedLoadingEvent): void => back(frameId);
    session
      .on('Page.frameStartedNavigating', away)
      .on('Page.frameNavigated', navigated)
      .on('Page.frameStoppedLoading', stopped);
    this.#release.push(() =>
      session
        .off('Page.frameStartedNavigating', away)
        .off('Page.frameNavigated', navigated)
        .off('Page.frameStoppedLoading', stopped),
    );
  }

  /** Whoever answers them (`Dialogs`), a page that shows too many is stopped, and then given up. */
  #countDialog(session: DialogSession): void {
    this.#dialogs += 1;
    if (this.#dialogs <= MAX_DIALOGS) return;
    this.interventions.add(`more than ${MAX_DIALOGS} dialogs; the script that showed them was stopped`);
    if (this.#dialogs > 3 * MAX_DIALOGS) this.#giveUp('the page shows dialogs without end');
    else session.send('Runtime.terminateExecution').catch(() => undefined);
  }

  /** Asks everything that runs scripts for a sign of life; what gives none for too long has its script stopped. */
  #ask(): void {
    for (const target of this.#targets.all) {
      if (!hasScripts(target) || this.#navigating.has(target)) continue;
      const since = this.#asked.get(target);
      if (since === undefined) {
        this.#asked.set(target, performance.now());
        target.session
          .send('Runtime.evaluate', { expression: '0', silent: true })
          .catch(() => undefined)
          .finally(() => this.#asked.delete(target));
      } else if (performance.now() - since > this.#options.hang) this.#unhang(target);
    }
  }

  #unhang(target: AttachedTarget): void {
    const stopped = (this.#stopped.get(target) ?? 0) + 1;
    this.#stopped.set(target, stopped);
    // Time to breathe before it is asked again.
    this.#asked.set(target, performance.now());
    this.interventions.add(
      `${target === this.#tab ? 'the page' : `a ${target.type}`} did not answer for ${this.#options.hang / 1000} s; the script that held it was stopped`,
    );
    if (stopped <= MAX_STOPPED_SCRIPTS)
      target.session.send('Runtime.terminateExecution').catch(() => undefined);
    else if (target === this.#tab)
      this.#giveUp('the page holds itself up again and again, by scripts that do not end');
    else this.#targets.remove(target);
  }
}
