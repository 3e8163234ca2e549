/**
 * The targets of one profile that exist now. `TargetWatcher` attaches to targets; the profile adds and
 * removes them here.
 */
import type { AttachedTarget } from './targets.ts';

/** A set of targets that reports additions. */
export class ProfileTargets {
  readonly all = new Set<AttachedTarget>();
  readonly #listeners = new Set<(target: AttachedTarget) => void>();

  /** Adds a target and calls the listeners. */
  add(target: AttachedTarget): void {
    this.all.add(target);
    for (const listener of this.#listeners) listener(target);
  }

  /** Removes a target that is gone, or that the watchdog has given up. */
  remove(target: AttachedTarget): void {
    this.all.delete(target);
  }

  /** Calls the listener for each target that is added. Returns a function that ends it. */
  onNew(listener: (target: AttachedTarget) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Whether the target's scripts end with the page, unlike those of service workers and shared workers. */
export const hasScripts = ({ type }: AttachedTarget): boolean =>
  type === 'page' || type === 'frame' || type === 'worker';
