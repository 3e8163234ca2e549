/**
 * To which phase the unload requests of a page belong. A page that was loaded with consent still sends its unload
 * requests when consent is withdrawn and the page is loaded again or its visit ends. They end what was allowed and are
 * no new act against the visitor's will, however long a slow machine takes to send them. Nothing is moved in the other
 * direction: a page loaded before the choice never asked for consent for what it sends after a yes.
 */
import type { Phase } from '../../rules/evidence/common.ts';

export class UnloadAttribution {
  /** Phase in which each document was asked for, by the browser's loader id. */
  #documents = new Map<string, Phase>();
  /** Last document of each tab. */
  readonly #tabs = new Map<string, string>();
  #unloading = new Map<string, Phase>();
  #visitPhase: Phase | null = null;

  /** A document was asked for. In a tab that showed one already, that one and the frames in it are on their way out. */
  documentRequested(loader: string, phase: Phase, tab: string | null): void {
    const last = tab === null ? undefined : this.#tabs.get(tab);
    if (last !== undefined && last !== loader) this.#unloading = new Map(this.#documents);
    if (tab !== null) this.#tabs.set(tab, loader);
    if (!this.#documents.has(loader)) this.#documents.set(loader, phase);
  }

  /** Nothing came of the document that was asked for: the page stays. */
  navigationCancelled(): void {
    this.#unloading.clear();
  }

  /** The visit ends: whatever comes now, the page sends on unload. */
  visitEnds(): void {
    this.#visitPhase = this.#documents.get([...this.#tabs.values()].at(0) ?? '') ?? null;
    this.#unloading = new Map(this.#documents);
  }

  /** The phase of a request: its own, or that of the unloading page that sends it. */
  phaseOf(loader: string, now: Phase): Phase {
    const then = this.#unloading.get(loader) ?? this.#visitPhase;
    return now === 'after-withdrawal' && then !== null && then !== 'before-choice' ? then : now;
  }

  reset(): void {
    this.#documents.clear();
    this.#tabs.clear();
    this.#unloading.clear();
    this.#visitPhase = null;
  }
}
