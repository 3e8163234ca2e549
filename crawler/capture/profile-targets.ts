/** The targets of a journey that live now. */
import type { AttachedTarget } from '../browser/targets.ts';

export class LiveTargets {
  readonly all = new Set<AttachedTarget>();
  readonly #newcomers = new Set<(target: AttachedTarget) => void>();

  add(target: AttachedTarget): void {
    this.all.add(target);
    for (const tell of this.#newcomers) tell(target);
  }

  remove(target: AttachedTarget): void {
    this.all.delete(target);
  }

  /** Tells of targets that are born from now on, until the returned function is called. */
  onNew(tell: (target: AttachedTarget) => void): () => void {
    this.#newcomers.add(tell);
    return () => this.#newcomers.delete(tell);
  }
}

/** Those whose scripts live and die with the page; service workers and shared workers have lives of their own. */
export const hasScripts = ({ type }: AttachedTarget): boolean =>
  type === 'page' || type === 'frame' || type === 'worker';
