/** The pages of a site: chosen once, and the same in all its journeys. */
import type { JourneyChoice } from '../../rules/evidence/common.ts';

/**
 * Journeys run side by side, but the choice of pages is as if they ran one after another: the first journey
 * that loads the front page chooses. The others wait for that, and not for the rest of its visits.
 */
export class SharedPages {
  readonly #turns: ReadonlyMap<JourneyChoice, PromiseWithResolvers<void>>;
  #pages: readonly string[] | null = null;

  /** `journeys`: in the order in which they may choose. */
  constructor(journeys: readonly JourneyChoice[]) {
    this.#turns = new Map(journeys.map((choice) => [choice, Promise.withResolvers<void>()]));
  }

  get chosen(): boolean {
    return this.#pages !== null;
  }

  /** The pages. `choose` is called if all earlier journeys have passed. */
  async of(journey: JourneyChoice, choose: () => readonly string[]): Promise<readonly string[]> {
    for (const [other, { promise }] of this.#turns) {
      if (other === journey || this.#pages) break;
      await promise;
    }
    this.#pages ??= choose();
    this.pass(journey);
    return this.#pages;
  }

  /** The journey is over. If it has not chosen, the next one does. */
  pass(journey: JourneyChoice): void {
    this.#turns.get(journey)?.resolve();
  }
}
