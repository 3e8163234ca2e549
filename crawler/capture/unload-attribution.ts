/**
 * Decides to which phase the unload requests of a page belong. A page that was loaded with consent still
 * sends its unload requests after consent was withdrawn, when it is reloaded or left. They belong to the
 * phase in which the page was loaded. A page that was loaded before the choice keeps the phase in which it
 * sends.
 */
import type { Phase } from '../../rules/evidence/common.ts';

/** Follows the documents of a journey by CDP's loader ids. */
export class UnloadAttribution {
  /** Phase in which each document was requested, by loader id. */
  #documents = new Map<string, Phase>();
  /** Last document of each tab. */
  readonly #tabs = new Map<string, string>();
  #unloading = new Map<string, Phase>();
  #visitPhase: Phase | null = null;

  /**
   * A document was requested. If the tab showed another one, that document and its frames begin to unload.
   */
  documentRequested(loader: string, phase: Phase, tab: string | null): void {
    const last = tab === null ? undefined : this.#tabs.get(tab);
    if (last !== undefined && last !== loader) this.#unloading = new Map(this.#documents);
    if (tab !== null) this.#tabs.set(tab, loader);
    if (!this.#documents.has(loader)) this.#documents.set(loader, phase);
  }

  /** The navigation led to no document, so the page stays. */
  navigationCancelled(): void {
    this.#unloading.clear();
  }

  /** The visit ends: every request from now on is an unload request. */
  visitEnds(): void {
    this.#visitPhase = this.#documents.get([...this.#tabs.values()].at(0) ?? '') ?? null;
    this.#unloading = new Map(this.#documents);
  }

  /** The phase of a request from the document with this loader id, sent in phase `now`. */
  phaseOf(loader: string, now: Phase): Phase {
    const then = this.#unloading.get(loader) ?? this.#visitPhase;
    return now === 'after-withdrawal' && then !== null && then !== 'before-choice' ? then : now;
  }

  /** Forgets all documents. */
  reset(): void {
    this.#documents.clear();
    this.#tabs.clear();
    this.#unloading.clear();
    this.#visitPhase = null;
  }
}
