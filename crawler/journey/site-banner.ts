/** What the journeys of a site know about its banner while they run side by side. */

/**
 * Milliseconds to wait for a banner that comes after load.
 * @waits it is there, or another journey has made sure that there is none
 */
export const BANNER_WAIT_MS = 10_000;
/**
 * Milliseconds to look for a banner when another journey has made sure that there is none.
 * @waits it has passed, or a banner is there all the same
 */
export const NO_BANNER_WAIT_MS = 1500;

/** Whether the site has a banner. A journey that saw one outweighs all that saw none. */
export class SiteBanner {
  #seen = false;
  readonly #elsewhere = Promise.withResolvers<string | null>();
  #missed = false;

  /** A journey sees a banner. */
  seen(): void {
    this.#seen = true;
  }

  /** A journey has looked for as long as a banner may take, and saw none. */
  missed(): void {
    this.#missed = true;
  }

  /**
   * The address of the first page with a banner, where the front page has none; null if no page has one. Known when the
   * journey `none` has found it or is over.
   */
  get elsewhere(): Promise<string | null> {
    return this.#elsewhere.promise;
  }

  /** The journey `none` sees a banner on a page other than the first. */
  seenOn(url: string): void {
    this.#elsewhere.resolve(url);
  }

  /** The journey `none` is over. */
  lookedEverywhere(): void {
    this.#elsewhere.resolve(null);
  }

  /** Whether a journey that has waited for so many milliseconds without a banner may give up. */
  surelyAbsent(waited: number): boolean {
    return waited >= NO_BANNER_WAIT_MS && this.#missed && !this.#seen;
  }
}
