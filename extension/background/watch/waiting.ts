/**
 * Events about a document may arrive before the one that says whose it is: they wait for it, but not for ever.
 */

/** Milliseconds that an event waits. */
const patience = 1500;
const mostWaiting = 3000;

export class Waiting {
  readonly #works = new Map<string, Array<() => void>>();
  #count = 0;

  /** Runs `work` once `key` is known, or after some time. */
  until(key: string, work: () => void): void {
    if (this.#count >= mostWaiting) return work();
    this.#count += 1;
    const works = this.#works.get(key);
    if (works) works.push(work);
    else {
      this.#works.set(key, [work]);
      setTimeout(() => this.known(key), patience);
    }
  }

  known(key: string): void {
    const works = this.#works.get(key);
    if (!works) return;
    this.#works.delete(key);
    this.#count -= works.length;
    for (const work of works) work();
  }
}
