/**
 * To which phase the last words of a page belong. A page that was loaded with consent and is left because consent was
 * taken back (it is loaded again, or its visit ends) still says goodbye: that is the end of what was allowed, not a new
 * act against the visitor's will, however long a slow machine takes to get there. In the other direction nothing is
 * moved: what a page sends after a yes was never asked before it.
 */
import type { Phase } from '../../rules/evidence/common.ts';

export class Goodbyes {
  /** Phase in which each document was asked for, by the browser's loader id. */
  #documents = new Map<string, Phase>();
  /** Last document of each tab. */
  readonly #tabs = new Map<string, string>();
  #leaving = new Map<string, Phase>();
  #left: Phase | null = null;

  /** A document was asked for. In a tab that showed one already, that one and the frames in it are on their way out. */
  asked(loader: string, phase: Phase, tab: string | null): void {
    const last = tab === null ? undefined : this.#tabs.get(tab);
    if (last !== undefined && last !== loader) this.#leaving = new Map(this.#documents);
    if (tab !== null) this.#tabs.set(tab, loader);
    if (!this.#documents.has(loader)) this.#documents.set(loader, phase);
  }

  /** Nothing came of the document that was asked for: the page stays. */
  stays(): void {
    this.#leaving.clear();
  }

  /** The visit ends: all that comes now is a goodbye. */
  leave(): void {
    this.#left = this.#documents.get([...this.#tabs.values()].at(0) ?? '') ?? null;
    this.#leaving = new Map(this.#documents);
  }

  /** The phase of a request: its own, or that of the page which it is the goodbye of. */
  phaseOf(loader: string, now: Phase): Phase {
    const then = this.#leaving.get(loader) ?? this.#left;
    return now === 'after-withdrawal' && then !== null && then !== 'before-choice' ? then : now;
  }

  forget(): void {
    this.#documents.clear();
    this.#tabs.clear();
    this.#leaving.clear();
    this.#left = null;
  }
}
