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
  #missed = false;

  /** A journey sees a banner. */
  seen(): void {
    this.#seen = true;
  }

  /** A journey has looked for as long as a banner may take, and saw none. */
  missed(): void {
    this.#missed = true;
  }

  /** Whether a journey that has waited for so many milliseconds without a banner may give up. */
  surelyAbsent(waited: number): boolean {
    return waited >= NO_BANNER_WAIT_MS && this.#missed && !this.#seen;
  }
}
