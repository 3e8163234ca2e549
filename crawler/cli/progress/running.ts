/** The journeys of a site that go on at the moment, in words: `none 3 of 5 · accept 1`. */

/** Follows the journeys of one site. */
export class RunningJourneys {
  readonly #pages = new Map<string, string>();

  /** A visit begins. `total`: visits of the whole journey; null while the pages are not chosen yet. */
  page(journey: string, number: number, total: number | null): void {
    this.#pages.set(journey, total === null ? `${number}` : `${number} of ${total}`);
  }

  done(journey: string): void {
    this.#pages.delete(journey);
  }

  /** Empty when none goes on. */
  get text(): string {
    return [...this.#pages].map(([journey, page]) => `${journey} ${page}`).join(' · ');
  }
}
