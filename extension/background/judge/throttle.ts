/** How often a tab is judged: at once when something happens after a quiet time, then at most so often while more comes. */

/** Milliseconds between two judgements of a tab. */
const least = 120;
/** Judging may take up this share of the time at most; then it comes less often, and the badge later. */
const share = 0.4;

export class Throttle {
  readonly #work: (tab: number) => void;
  readonly #waiting = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #next = new Map<number, number>();

  constructor(work: (tab: number) => void) {
    this.#work = work;
  }

  /** `after`: milliseconds that it can wait at least, because more is about to come. */
  ask(tab: number, after = 0): void {
    if (this.#waiting.has(tab)) return;
    const wait = Math.max(after, (this.#next.get(tab) ?? 0) - performance.now());
    this.#waiting.set(
      tab,
      setTimeout(() => {
        this.#waiting.delete(tab);
        const began = performance.now();
        this.#work(tab);
        const took = performance.now() - began;
        this.#next.set(tab, performance.now() + Math.max(least, took / share));
      }, wait),
    );
  }

  forget(tab: number): void {
    clearTimeout(this.#waiting.get(tab));
    this.#waiting.delete(tab);
    this.#next.delete(tab);
  }
}
