/** Which cookies were seen being set, so that the others can be told by elimination. */
import type { LiveTargets } from './targets.ts';

export class SeenCookies {
  readonly #seen = new Set<string>();
  readonly #targets: LiveTargets;

  constructor(targets: LiveTargets) {
    this.#targets = targets;
  }

  add(name: string, domain: string): void {
    this.#seen.add(`${name} ${domain}`);
  }

  has(name: string, domain: string): boolean {
    return this.#seen.has(`${name} ${domain}`);
  }

  /** Scripts of the service and shared workers that live now: who else could it have been. */
  get workers(): string[] {
    return [...this.#targets.all].filter(({ type }) => type === 'service-worker' || type === 'shared-worker').map(({ url }) => url);
  }
}
