/**
 * The scripts that service workers import. When the browser looks for a newer service worker, it asks for these
 * again too, and no event tells of it. Source: Service Workers, "Update".
 */
import type { Exchange } from './exchange.ts';

const MAX_WORKERS = 50;
const MAX_IMPORTS = 50;

/** The imports of a journey's service workers, by the address of each. */
export class WorkerImports {
  readonly #imports = new Map<string, Set<string>>();

  /** Takes a request. */
  loaded({ targetType, type, frameUrl, request: { url } }: Exchange): void {
    // Chromium gives what `importScripts` asks for the type `Other`.
    if (targetType !== 'service-worker' || !['script', 'other'].includes(type) || url === frameUrl) return;
    const known = this.#imports.get(frameUrl);
    const imports = known ?? new Set();
    if (imports.size >= MAX_IMPORTS || (!known && this.#imports.size >= MAX_WORKERS)) return;
    this.#imports.set(frameUrl, imports.add(url));
  }

  /** What the service worker at this address has imported. */
  of(worker: string): readonly string[] {
    return [...(this.#imports.get(worker) ?? [])];
  }
}
