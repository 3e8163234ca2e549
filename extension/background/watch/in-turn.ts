/** Keeps the events of a request in their order while its beginning waits for something. */

/** By the browser's number of the request. */
export class InTurn {
  readonly #held = new Map<string, Array<() => void>>();

  /** Holds the events of a request, until what it returns is called with the beginning. */
  hold(id: string): (begin: () => void) => void {
    const works: Array<() => void> = [];
    this.#held.set(id, works);
    return (begin) => {
      this.#held.delete(id);
      begin();
      for (const work of works) this.run(id, work);
    };
  }

  /** Does the work of an event now, or when it is its turn. */
  run(id: string, work: () => void): void {
    const held = this.#held.get(id);
    if (held) held.push(work);
    else work();
  }
}
