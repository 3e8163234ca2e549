/** All observers of a journey at once: when one fails the others go on, and it is recorded which evidence is missing. */
import type { AttachedTarget } from '../browser/targets.ts';
import type { LiveFrame } from '../browser/frames.ts';
import type { Recorder } from './recorder.ts';
import { reasonOf } from '../errors.ts';
import { withTimeout } from '../timeouts.ts';
import { observers } from '../observe/index.ts';
import type { JourneyContext, Observer, SamplePoint } from '../observe/observer.ts';

/** Milliseconds for one observer to read a page, repeated questions included. */
const SNAPSHOT_TIMEOUT_MS = 25_000;

export class ObserverSet {
  readonly #recorder: Recorder;
  readonly #observers: Array<{ name: string; kinds: readonly string[]; observer: Observer }>;

  constructor(context: JourneyContext) {
    this.#recorder = context.recorder;
    this.#observers = observers.map(({ name, kinds, create }) => ({
      name,
      kinds,
      observer: create(context),
    }));
  }

  /** Called while the target is paused. */
  attached(target: AttachedTarget): void {
    for (const { observer } of this.#observers) observer.attached?.(target);
  }

  /** All read these frames, as long as the page `isThere`. */
  async snapshot(moment: SamplePoint, frames: readonly LiveFrame[], isThere: () => boolean): Promise<void> {
    for (const { name, kinds, observer } of this.#observers) {
      if (!observer.snapshot || !isThere()) continue;
      try {
        await withTimeout(SNAPSHOT_TIMEOUT_MS, observer.snapshot({ moment, frames }));
      } catch (error) {
        this.recordFailure(name, kinds, reasonOf(error));
      }
    }
  }

  /** They record what the page did while it was unloaded. */
  async afterUnload(): Promise<void> {
    for (const { name, kinds, observer } of this.#observers) {
      if (observer.afterUnload)
        await withTimeout(SNAPSHOT_TIMEOUT_MS, observer.afterUnload()).catch((error: unknown) =>
          this.recordFailure(name, kinds, reasonOf(error)),
        );
    }
  }

  /** The returned function makes them forget what they learn from now on. */
  remember(): () => void {
    const forget = this.#observers.map(({ observer }) => observer.remember?.());
    return () => forget.forEach((each) => each?.());
  }

  /** They record what they held back. */
  end(): void {
    for (const { observer } of this.#observers) observer.end?.();
  }

  /** Says that something could not be observed. `affects`: the kinds of evidence that are missing. */
  recordFailure(observer: string, affects: readonly string[], reason: string): void {
    this.#recorder.record({ kind: 'failure', observer, affects: [...affects], reason: reason.slice(0, 300) });
  }
}
