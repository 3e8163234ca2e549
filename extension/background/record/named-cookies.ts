/** The cookies of a record by name and domain: which changed since it began, and of which a write was seen. */
import type { CookieWrite, Observation } from '../../../rules/evidence/index.ts';
import { cookieKey } from '../../../watch/observations/cookie-jar.ts';
import { mostNames } from './limits.ts';
import type { RecordHead } from './record-head.ts';

type Named = Pick<RecordHead, 'touched' | 'attempts'>;

export class NamedCookies {
  readonly #head: Named;
  /** The same names: a list takes long to search, and both are searched at every change of a cookie. */
  readonly #known: Record<keyof Named, Set<string>>;

  constructor(head: Named) {
    this.#head = head;
    this.#known = { touched: new Set(head.touched), attempts: new Set(head.attempts) };
  }

  /** Whether a name is in a list. `key`: as `cookieKey` makes it. */
  has(list: keyof Named, key: string): boolean {
    return this.#known[list].has(key);
  }

  add(list: keyof Named, name: string, domain: string): void {
    this.#put(list, cookieKey(name, domain));
  }

  /** Adds those of another record. */
  addAll(others: Named): void {
    for (const list of ['touched', 'attempts'] as const) for (const key of others[list]) this.#put(list, key);
  }

  #put(list: keyof Named, key: string): void {
    if (this.#head[list].length >= mostNames || this.has(list, key)) return;
    this.#head[list].push(key);
    this.#known[list].add(key);
  }

  /** An attempt to set this cookie was refused: unless another was not, what the jar has of it comes from elsewhere. */
  refused(name: string, observed: Pick<CookieWrite, 'name' | 'domain'>, log: readonly Observation[]): void {
    const tried = log.some(
      (each) =>
        each.kind === 'cookie-write' &&
        each.name === observed.name &&
        each.domain === observed.domain &&
        each.stored !== 'blocked' &&
        !each.deletion,
    );
    const key = cookieKey(name, observed.domain);
    if (tried || !this.#known.attempts.delete(key)) return;
    this.#head.attempts = this.#head.attempts.filter((each) => each !== key);
  }
}
