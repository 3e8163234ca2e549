/**
 * Service workers outlive their pages, so they are watched by sessions of the browser. The page that registers
 * one has a session as well, which holds the worker back until it is watched.
 */
/** Milliseconds after which a page's session lets a service worker go that the browser does not report. */
const MAX_HOLD_MS = 1000;

/** Which service workers are watched, by target id. */
export class ServiceWorkers {
  readonly #watched = new Set<string>();
  readonly #held = new Map<string, Array<() => void>>();

  /** Calls `release` when the service worker is watched. */
  whenWatched(targetId: string, release: () => void): void {
    if (this.#watched.has(targetId)) return release();
    this.#held.set(targetId, [...(this.#held.get(targetId) ?? []), release]);
    setTimeout(() => this.#release(targetId), MAX_HOLD_MS).unref();
  }

  /** The service worker is watched from now on, until it is gone. */
  watched({ targetId, gone }: { targetId: string; gone: Promise<void> }): void {
    this.#watched.add(targetId);
    void gone.then(() => this.#watched.delete(targetId));
    this.#release(targetId);
  }

  #release(targetId: string): void {
    const held = this.#held.get(targetId) ?? [];
    this.#held.delete(targetId);
    for (const release of held) release();
  }
}
