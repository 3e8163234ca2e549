/**
 * How often a tab is judged: at once when something happens after a quiet time, then at limited intervals.
 */

/** Milliseconds between two judgements of a tab, at least. */
const least = 120;
/**
 * The share of time that judging may take; if it takes more, it happens less often and the badge is later.
 */
const share = 0.4;

/** Milliseconds before a tab that no window shows is judged: nobody sees its button. */
const BEHIND_MS = 250;

/** Spaces the judgements of each tab; tabs that no window shows take turns. */
export class Throttle {
  readonly #work: (tab: number) => void;
  readonly #waiting = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #next = new Map<number, number>();

  readonly #isBehind: (tab: number) => boolean;
  /** Tabs that no window shows, in the order in which they are judged. */
  readonly #behind = new Set<number>();
  #isSet = false;

  /** @param isBehind whether no window shows a tab */
  constructor(work: (tab: number) => void, isBehind: (tab: number) => boolean = () => false) {
    this.#work = work;
    this.#isBehind = isBehind;
  }

  /**
   * Asks for a judgement of the tab.
   * @param after milliseconds to wait at least, because more is about to happen
   */
  ask(tab: number, after = 0): void {
    if (this.#isBehind(tab)) {
      if (!this.#waiting.has(tab)) this.#behind.add(tab);
      return this.#soon(Math.max(BEHIND_MS, after));
    }
    this.#behind.delete(tab);
    if (this.#waiting.has(tab)) return;
    const wait = Math.max(after, (this.#next.get(tab) ?? 0) - performance.now());
    this.#waiting.set(
      tab,
      setTimeout(() => {
        this.#waiting.delete(tab);
        const pause = this.#judge(tab);
        this.#next.set(tab, performance.now() + pause);
      }, wait),
    );
  }

  /** Judges a tab; the milliseconds to wait until the next. */
  #judge(tab: number): number {
    const began = performance.now();
    this.#work(tab);
    return Math.max(least, (performance.now() - began) / share);
  }

  #soon(wait: number): void {
    if (this.#isSet) return;
    this.#isSet = true;
    setTimeout(this.#takeTurn, wait);
  }

  readonly #takeTurn = (): void => {
    this.#isSet = false;
    const [tab] = this.#behind;
    if (tab === undefined) return;
    this.#behind.delete(tab);
    const wait = this.#judge(tab);
    if (this.#behind.size > 0) this.#soon(wait);
  };

  forget(tab: number): void {
    this.#behind.delete(tab);
    clearTimeout(this.#waiting.get(tab));
    this.#waiting.delete(tab);
    this.#next.delete(tab);
  }
}
