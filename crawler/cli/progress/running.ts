/** The journeys of a site that go on at the moment, in words: `none 3 of 5 · accept 1`. */
import type { JourneyChoice } from '../../../rules/evidence/common.ts';

/** Follows the journeys of one site. */
export class RunningJourneys {
  readonly #pages = new Map<JourneyChoice, string>();

  /** A visit begins. `total`: visits of the whole journey; null while the pages are not chosen yet. */
  page(choice: JourneyChoice, number: number, total: number | null): void {
    this.#pages.set(choice, total === null ? `${number}` : `${number} of ${total}`);
  }

  done(choice: JourneyChoice): void {
    this.#pages.delete(choice);
  }

  /** Empty when none goes on. */
  get text(): string {
    return [...this.#pages].map(([choice, page]) => `${choice} ${page}`).join(' · ');
  }
}
