/** What the journeys of a site share: chosen once, and the same in all its journeys. */
import type { JourneyChoice } from '../../rules/evidence/common.ts';

/**
 * Journeys run side by side, but the choice of pages is as if they ran one after another: the first journey
 * that loads the front page chooses. The others wait for that, and not for the rest of its visits.
 */
export class SharedPages<T> {
  readonly #turns: ReadonlyMap<JourneyChoice, PromiseWithResolvers<void>>;
  #chosen: { pages: T } | null = null;

  /** `journeys`: in the order in which they may choose. */
  constructor(journeys: readonly JourneyChoice[]) {
    this.#turns = new Map(journeys.map((choice) => [choice, Promise.withResolvers<void>()]));
  }

  /** The pages; null while nobody has chosen them. */
  get chosen(): T | null {
    return this.#chosen?.pages ?? null;
  }

  /** The pages. `choose` is called if all earlier journeys have passed. */
  async of(journey: JourneyChoice, choose: () => T): Promise<T> {
    for (const [other, { promise }] of this.#turns) {
      if (other === journey || this.#chosen) break;
      await promise;
    }
    this.#chosen ??= { pages: choose() };
    this.pass(journey);
    return this.#chosen.pages;
  }

  /** The journey is over, or does not get to the site's pages. If it has not chosen, the next one does. */
  pass(journey: JourneyChoice): void {
    this.#turns.get(journey)?.resolve();
  }
}
