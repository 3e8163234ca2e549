/** The cookies of a record by name and domain: which changed since it began, and of which a write was seen. */
import type { CookieWrite, Observation } from '../../../rules/evidence/index.ts';
import { cookieKey } from '../../../watch/observations/cookie-jar.ts';
import { mostNames } from './limits.ts';
import type { RecordHead } from './record-head.ts';

type Named = Pick<RecordHead, 'touched' | 'attempts'>;

export class NamedCookies {
  readonly #head: Named;

  constructor(head: Named) {
    this.#head = head;
  }

  add(list: keyof Named, name: string, domain: string): void {
    const key = cookieKey(name, domain);
    if (this.#head[list].length < mostNames && !this.#head[list].includes(key)) this.#head[list].push(key);
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
    if (!tried) this.#head.attempts = this.#head.attempts.filter((each) => each !== key);
  }
}
