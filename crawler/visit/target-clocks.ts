/**
 * The virtual clocks of a page, its cross-site frames and its workers, each of which has a clock of its own.
 *
 * Service workers get none: they outlive the page, and one whose clock stands still would not answer the next
 * page.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { AttachedTarget } from '../browser/targets.ts';
import { hasScripts, type ProfileTargets } from '../browser/profile-targets.ts';
import { VirtualClock } from './virtual-clock.ts';
import { scaledNow, slowness } from '../scaled-time.ts';
import { withTimeout } from '../timeouts.ts';

/** Milliseconds for a new frame to load before its clock is started all the same. */
const FRAME_LOAD_MS = 3000;

const isWorker = ({ type }: AttachedTarget): boolean => type === 'worker' || type === 'shared-worker';
const hasClock = (target: AttachedTarget): boolean => hasScripts(target) || isWorker(target);

/** Any target, or pages and frames without workers. */
type Which = 'any' | 'pages';

/** One clock for each target of the profile, also for those that appear later. */
export class TargetClocks {
  readonly #clocks = new Map<AttachedTarget, VirtualClock>();
  readonly #running = new Set<Promise<void>>();
  readonly #stopListening: () => void;
  readonly #targets: ProfileTargets;

  /** Starts the clocks. `budget`: page time to pass, in milliseconds. */
  constructor(targets: ProfileTargets, budget: number) {
    this.#targets = targets;
    const present = [...targets.all].filter(hasClock).map((target) => this.#add(target, budget));
    const read = Promise.all(present.map((clock) => clock.read()));
    for (const clock of present) this.#start(clock, read);
    this.#stopListening = targets.onNew((target) => {
      if (!hasClock(target)) return;
      const clock = this.#add(target, budget);
      this.#start(
        clock,
        loaded(target).then(() => clock.read()),
      );
    });
  }

  #add(target: AttachedTarget, budget: number): VirtualClock {
    const clock = new VirtualClock(target, budget);
    this.#clocks.set(target, clock);
    return clock;
  }

  #start(clock: VirtualClock, ready: Promise<unknown>): void {
    const run = ready.then(() => clock.run()).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** Whether every clock has ended. */
  get ended(): boolean {
    return this.#running.size === 0;
  }

  /** The targets whose budget is not spent. */
  unfinished(which: Which): AttachedTarget[] {
    return [...this.#clocks.values()].flatMap(({ done, target }) =>
      done || (which === 'pages' && isWorker(target)) ? [] : [target],
    );
  }

  /** The least page time that an unfinished worker had, in milliseconds; null for one that does not answer. */
  async leastOfWorkers(): Promise<number | null | undefined> {
    const unfinished = [...this.#clocks.values()].filter(({ done, target }) => !done && isWorker(target));
    const passed = await Promise.all(unfinished.map((clock) => clock.readPassed()));
    const known = passed.filter((each) => each !== null);
    return known.length > 0 ? Math.min(...known) : passed.length > 0 ? null : undefined;
  }

  /** The clock of one target. */
  of(target: AttachedTarget): VirtualClock | undefined {
    return this.#clocks.get(target);
  }

  /** Waits until these clocks have ended, at most so many milliseconds. */
  async wait(milliseconds: number, which: Which): Promise<void> {
    const end = scaledNow() + milliseconds;
    while (this.unfinished(which).length > 0 && this.#running.size > 0 && scaledNow() < end) {
      const waiting = new AbortController();
      // Without the signal a pause that is no longer needed would keep the process from ending.
      await Promise.race([
        pause(Math.max(0, end - scaledNow()), undefined, { signal: waiting.signal }).catch(() => undefined),
        ...this.#running,
      ]);
      waiting.abort();
    }
  }

  /**
   * Whether there are workers. Chromium keeps what a worker tells a page whose clock stands still until that clock
   * runs again.
   */
  get withWorkers(): boolean {
    return this.#hasServiceWorker || [...this.#clocks.keys()].some(isWorker);
  }

  get #hasServiceWorker(): boolean {
    return [...this.#targets.all].some(({ type }) => type === 'service-worker');
  }

  /**
   * Lets the clocks that have ended run on together. Returns whether they ended once more within so many
   * milliseconds.
   */
  async runOn(budget: number, milliseconds: number): Promise<boolean> {
    const clocks = [...this.#clocks.values()].flatMap(({ done, target }) =>
      done && this.#targets.all.has(target) ? [new VirtualClock(target, budget)] : [],
    );
    // Chromium always tells of the end where there is no worker; else the clock must be looked at.
    const read = this.withWorkers ? Promise.all(clocks.map((clock) => clock.read())) : Promise.resolve();
    const run = Promise.all(clocks.map((clock) => read.then(() => clock.run())));
    await withTimeout(milliseconds, run).catch(() => undefined);
    for (const clock of clocks) clock.stop();
    return clocks.every(({ done }) => done);
  }

  /** Lets all clocks run on without waiting for the network. */
  async runWithoutNetwork(): Promise<void> {
    await Promise.all([...this.#clocks.values()].map((clock) => clock.runWithoutNetwork()));
  }

  /** Ends polling, and ignores targets that appear from now on. */
  stop(): void {
    this.#stopListening();
    for (const clock of this.#clocks.values()) clock.stop();
  }
}

/**
 * A budget that is spent before a frame has its document would freeze the frame, so its load is awaited
 * first.
 */
async function loaded({ session, type, gone }: AttachedTarget): Promise<void> {
  if (type !== 'page' && type !== 'frame') return;
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    new Promise<void>((resolve) => session.once('Page.loadEventFired', () => resolve())),
    gone,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, FRAME_LOAD_MS * slowness());
    }),
  ]);
  clearTimeout(timer);
}
