/** Remembers which cookies of the browser's store the seen writes explain. The others were set unseen. */
import type { CookieWrite, Unstamped } from '../../rules/evidence/index.ts';
import { defaultPathOf } from './cookie-line.ts';
import { isSameValue, jarKey, type JarCookie } from './cookie-jar.ts';
import type { SeenCookie } from './cookie-write.ts';

/** Values of one cookie that are remembered. */
const MAX_VALUES = 20;

/** The values that the cookies of one profile were seen to get. */
export class ExplainedCookies {
  #values = new Map<string, Set<string>>();

  /** Takes a write. `kept`: the cookie of that name in the store, if there is one. */
  add({ raw, url }: SeenCookie, observed: Unstamped<CookieWrite>, kept: JarCookie | null): void {
    if (kept && isSameValue(kept.value, raw.value)) return this.#learn(kept);
    if (observed.deletion || observed.stored === 'blocked') return;
    // It was changed again before the store was asked, or the store could not be asked.
    const { name, value } = raw;
    const path = raw.path ?? defaultPathOf(url);
    const both = observed.hostOnly ? [observed.domain] : [observed.domain, `.${observed.domain}`];
    for (const domain of both) this.#learn({ name, value, domain, path, partitionKey: null });
  }

  /** The cookies that no seen write explains. Each is returned once. */
  unexplained(jar: readonly JarCookie[]): JarCookie[] {
    return jar.filter((cookie) => {
      const explained = this.#values.get(jarKey(cookie))?.has(cookie.value) === true;
      this.#learn(cookie);
      return !explained;
    });
  }

  /** The returned function forgets what is learned from now on. */
  remember(): () => void {
    const known = new Map([...this.#values].map(([key, values]) => [key, new Set(values)]));
    return () => void (this.#values = known);
  }

  #learn(cookie: Parameters<typeof jarKey>[0] & { value: string }): void {
    const key = jarKey(cookie);
    const values = this.#values.get(key) ?? new Set();
    values.add(cookie.value);
    if (values.size > MAX_VALUES) for (const oldest of values) return void values.delete(oldest);
    this.#values.set(key, values);
  }
}
