/**
 * How often a tab is judged: at once when something happens after a quiet time, then at limited intervals.
 */

/** Milliseconds between two judgements of a tab, at least: while its page loads, and afterwards. */
const least = 120;
const LEAST_WHEN_CALM_MS = 40;
/**
 * The share of time that judging may take; if it takes more, it happens less often and the badge is later.
 */
const share = 0.4;
/**
 * Milliseconds that a judgement has the next one wait at most. A computer that slept in the middle of one, or has no
 * time for the extension, makes it look endless.
 */
const LONGEST_REST_MS = 2000;
/**
 * Milliseconds that a page which is not loading may be ahead of that share: one judgement for what the visitor does now
 * need not wait for what the last one took.
 */
const CREDIT_MS = 300;

/** Milliseconds before a tab that no window shows is judged: nobody sees its button. */
const BEHIND_MS = 250;

/** Spaces the judgements of each tab; tabs that no window shows take turns. */
export class Throttle {
  readonly #work: (tab: number) => void;
  readonly #waiting = new Map<number, ReturnType<typeof setTimeout>>();
  /** When each tab in front was judged last, and until when it may not be again to stay within its share. */
  readonly #judged = new Map<number, { ended: number; paid: number }>();

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
   * @param calm whether its page has been there for a while
   */
  ask(tab: number, after = 0, calm = false): void {
    if (this.#isBehind(tab)) {
      if (!this.#waiting.has(tab)) this.#behind.add(tab);
      return this.#soon(Math.max(BEHIND_MS, after));
    }
    this.#behind.delete(tab);
    if (this.#waiting.has(tab)) return;
    this.#waiting.set(
      tab,
      setTimeout(
        () => {
          this.#waiting.delete(tab);
          this.#judgeShown(tab);
        },
        Math.max(after, this.#pauseOf(tab, calm)),
      ),
    );
  }

  /** Milliseconds until a tab may be judged again. */
  #pauseOf(tab: number, calm: boolean): number {
    const { ended, paid } = this.#judged.get(tab) ?? { ended: -Infinity, paid: -Infinity };
    const next = calm
      ? Math.max(ended + LEAST_WHEN_CALM_MS, paid - CREDIT_MS)
      : Math.max(ended + least, paid);
    return next - performance.now();
  }

  /** Judges a tab, and tells `rested` what it took and how long to rest after it, also when it failed. */
  #judge(tab: number, rested: (took: number, rest: number) => void): void {
    const began = performance.now();
    try {
      this.#work(tab);
    } finally {
      const took = performance.now() - began;
      rested(took, Math.min(took / share, LONGEST_REST_MS));
    }
  }

  #judgeShown(tab: number): void {
    const paid = Math.max(this.#judged.get(tab)?.paid ?? -Infinity, performance.now());
    this.#judge(tab, (took, rest) =>
      this.#judged.set(tab, { ended: performance.now(), paid: paid + took + rest }),
    );
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
    this.#judge(tab, (_took, rest) => {
      if (this.#behind.size > 0) this.#soon(Math.max(least, rest));
    });
  };

  forget(tab: number): void {
    this.#behind.delete(tab);
    clearTimeout(this.#waiting.get(tab));
    this.#waiting.delete(tab);
    this.#judged.delete(tab);
  }
}
