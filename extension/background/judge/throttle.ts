/**
 * How often a tab is judged: at once when something happens after a quiet time, then at limited intervals.
 */

/** Milliseconds between two judgements of a tab, at least. */
const least = 120;
/**
 * The share of time that judging may take; if it takes more, it happens less often and the badge is later.
 */
const share = 0.4;

/** Spaces the judgements of each tab. */
export class Throttle {
  readonly #work: (tab: number) => void;
  readonly #waiting = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #next = new Map<number, number>();

  constructor(work: (tab: number) => void) {
    this.#work = work;
  }

  /**
   * Asks for a judgement of the tab.
   * @param after milliseconds to wait at least, because more is about to happen
   */
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
