/**
 * What the browser said that its cookie store took. Such a cookie was not refused, even if it is gone when the store
 * is asked: a worker, another program or the user may have removed it.
 */
import { cookieKey, isSameValue, type JarCookie } from './cookie-jar.ts';

/** Cookies that are remembered; the oldest are forgotten first. */
const MAX_TAKEN = 1000;

interface Taken {
  key: string;
  cookie: JarCookie;
  /** Milliseconds since 1970. */
  at: number;
}

/** Which cookie is meant. */
type Place = Pick<JarCookie, 'name' | 'domain' | 'path' | 'value'>;

const keyOf = ({ name, domain, path }: Place): string => `${cookieKey(name, domain)}\n${path.slice(0, 256)}`;

/** The cookies that a store took lately, oldest first. */
export class TakenCookies {
  #taken: Taken[] = [];

  /** The store took it at `at`. What it took before `needed` (both milliseconds since 1970) is not asked for any more. */
  add(cookie: JarCookie, at: number, needed: number): void {
    const kept = this.#taken.filter((each) => each.at >= needed).slice(1 - MAX_TAKEN);
    this.#taken = [...kept, { key: keyOf(cookie), cookie, at }];
  }

  /** The last that was taken since, with this value. */
  find(wanted: Place, since: number): JarCookie | undefined {
    const key = keyOf(wanted);
    return this.#taken.findLast(
      (each) => each.key === key && each.at >= since && isSameValue(each.cookie.value, wanted.value),
    )?.cookie;
  }
}
