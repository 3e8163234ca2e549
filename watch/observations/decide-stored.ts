/**
 * Decides by the browser's cookie store which cookies it keeps of those that responses and scripts set. What
 * a page can read back, or the lack of a reason for a refusal, decides nothing: a page cannot read every
 * cookie, and the browser gives no reason for a response that was fetched without credentials.
 */
import type { CookieWrite, Unstamped } from '../../rules/evidence/index.ts';
import { siteOf } from '../../rules/address.ts';
import type { Redactor } from '../redact/redactor.ts';
import { isSameValue, jarKey, type JarCookie } from './cookie-jar.ts';
import type { SeenCookie } from './cookie-write.ts';
import { counterpart, fullSites, isSameCookie, pathOf, siteOfDomain, storedAs } from './store-counterpart.ts';
import { TakenCookies } from './taken-cookies.ts';

/** A write that waits for the answer of the cookie store. */
interface Undecided {
  seen: SeenCookie;
  /** How often the store was asked since. */
  asked: number;
  /** Whether it has reached the store, which shows what became of it. */
  arrived: boolean;
  /** Milliseconds, by any clock that all times here come from. */
  at: number;
  decided: (observed: Unstamped<CookieWrite>, kept: JarCookie | null) => void;
}

/** Milliseconds within which an event of the browser can come later than the store's answer. */
const MAX_EVENT_DELAY_MS = 2000;
/** Writes that wait at most; a page that sets more at once has the oldest recorded as undecided. */
const MAX_WAITING = 3000;
/** Times that a site's cookies were cleared which are remembered. */
const MAX_CLEARED = 100;

const REFUSED = 'not in the cookie store afterwards';
const KEPT_EARLIER = 'the cookie store kept the earlier value';

/** What the store answered, by name. `full`: `fullSites`, which is seldom needed. */
interface Answer {
  named: ReadonlyMap<string, readonly JarCookie[]>;
  /** By the clock that the writes came with. */
  now: number;
  /** Milliseconds since 1970, by which lifetimes count. */
  wall: number;
  full(): ReadonlySet<string>;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Writes of cookies that wait for the store's answer. */
export class UndecidedWrites {
  #waiting: Undecided[] = [];
  /** The values of the store's last answer. */
  #last = new Map<string, string>();
  readonly #taken = new TakenCookies();
  /** When the cookies of a site were cleared. */
  readonly #cleared = new Map<string, number>();
  readonly #redact: Redactor;

  /** Milliseconds after which a write that the store does not show is taken for refused. */
  readonly #settled: () => number;

  constructor(redact: Redactor, settled: () => number = () => 0) {
    this.#redact = redact;
    this.#settled = settled;
  }

  /** Milliseconds until the last of the waiting writes can be decided. */
  left(now: number): number {
    const latest = Math.max(-Infinity, ...this.#waiting.map(({ at, arrived }) => (arrived ? -Infinity : at)));
    return Math.max(0, latest + this.#settled() - now);
  }

  /** Origins of the documents of which a write may not have reached the store. */
  get origins(): ReadonlySet<string> {
    const writes = this.#waiting.filter(({ arrived, seen }) => !arrived && isOfDocument(seen));
    return new Set(writes.map(({ seen }) => originOf(seen)));
  }

  /** What the documents of this origin wrote before `until` has reached the store. */
  arrived(origin: string, until: number): void {
    for (const write of this.#waiting)
      if (write.at <= until && isOfDocument(write.seen) && originOf(write.seen) === origin)
        write.arrived = true;
  }

  /** Whether no write waits. */
  get empty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Takes a write. `decided` gets its observation, and the cookie in the store if it was kept. */
  add(seen: SeenCookie, decided: Undecided['decided'], at: number): void {
    // The browser tells of an answer once its store has taken the cookies.
    const arrived = seen.observed.via === 'http';
    this.#waiting.push({ seen, decided, at, asked: 0, arrived });
    if (this.#waiting.length > MAX_WAITING) this.#end(this.#waiting.splice(0, 1));
  }

  /** The browser says at `at` that its store took this cookie. May come before its write. */
  took(cookie: JarCookie, at: number): void {
    this.#taken.add(cookie, at, Math.min(at, this.#waiting[0]?.at ?? at) - MAX_EVENT_DELAY_MS);
  }

  /** An answer from this address had the browser clear the cookies of its site, at `at`. */
  cleared(url: string, at: number): void {
    if (this.#cleared.size < MAX_CLEARED) this.#cleared.set(siteOf(url), at);
  }

  /** The cookie that the store took from this write, as far as the browser said so. */
  #tookOf({ seen, at }: Undecided): JarCookie | undefined {
    const { raw, observed } = seen;
    const wanted = { name: raw.name, value: raw.value, domain: observed.domain, path: pathOf(seen) };
    return this.#taken.find(wanted, at - MAX_EVENT_DELAY_MS);
  }

  /** Whether it may have been stored, and be gone again. */
  #mayBeGone(
    { seen: { raw, observed }, at }: Undecided,
    later: readonly Undecided[],
    { now, full }: Answer,
  ): boolean {
    const site = siteOfDomain(observed.domain);
    const ended = raw.lifetime !== null && raw.lifetime * 1000 <= now - at + MAX_EVENT_DELAY_MS;
    const cleared = (this.#cleared.get(site) ?? -Infinity) >= at - MAX_EVENT_DELAY_MS;
    return ended || cleared || later.some(({ seen }) => seen.observed.deletion) || full().has(site);
  }

  /**
   * Call this before the store is asked. The returned function takes its answer, and decides on the writes
   * that were seen before. A write that the store does not show waits for a second answer, since the event of
   * a deletion may still be on its way, and so may the write itself: a script that sets thousands of cookies is
   * ahead of the store. `now` is by the clock of the writes; `wall`, in milliseconds since 1970, if that is another one.
   */
  ask(): (jar: readonly JarCookie[], now: number, wall?: number) => void {
    const asked = new Set(this.#waiting);
    return (jar, now, wall = now) => {
      const still: Undecided[] = [];
      const named = Map.groupBy(jar, ({ name }) => name);
      const answer = { named, now, wall, full: once(() => fullSites(jar)) };
      const results: Array<() => void> = [];
      this.#waiting.forEach((write, index) => {
        if (!asked.has(write)) return void still.push(write);
        write.asked += 1;
        const later = (): Undecided[] =>
          this.#waiting.slice(index + 1).filter((other) => isSameCookie(other.seen, write.seen));
        const verdict = this.#verdict(write, later, answer);
        if (verdict === null) still.push(write);
        else results.push(() => write.decided(...verdict));
      });
      this.#waiting = still;
      this.#last = new Map(jar.map((cookie) => [jarKey(cookie), cookie.value]));
      for (const result of results) result();
    };
  }

  /** Records all writes as they are: the store cannot be asked any more. */
  giveUp(): void {
    this.#end(this.#waiting.splice(0));
  }

  #end(writes: readonly Undecided[]): void {
    for (const { seen, decided } of writes) decided(seen.observed, null);
  }

  /**
   * Null if the store must be asked once more. `later`: the later writes of the same cookie, which are looked for
   * only where the store does not show the write.
   */
  #verdict(
    write: Undecided,
    later: () => readonly Undecided[],
    answer: Answer,
  ): [Unstamped<CookieWrite>, JarCookie | null] | null {
    const { seen, asked, arrived } = write;
    const { raw, observed } = seen;
    const { named, now, wall } = answer;
    if (observed.stored === 'blocked' || observed.deletion) return [observed, null];
    const kept = counterpart(seen, named.get(raw.name) ?? []);
    const refusal = (reason: string): [Unstamped<CookieWrite>, JarCookie | null] => {
      const taken = this.#tookOf(write);
      return [taken ? storedAs(observed, taken, wall, this.#redact) : refused(observed, reason), null];
    };
    if (!kept) {
      if (this.#mayBeGone(write, later(), answer)) return [observed, null];
      const mayCome = !arrived && now - write.at < this.#settled();
      return asked < 2 || mayCome ? null : refusal(REFUSED);
    }
    if (!isSameValue(kept.value, raw.value)) {
      if (later().length > 0) return [observed, null];
      if (this.#last.get(jarKey(kept)) === kept.value) return refusal(KEPT_EARLIER);
    }
    return [storedAs(observed, kept, wall, this.#redact), kept];
  }
}

const originOf = ({ url }: SeenCookie): string => (URL.canParse(url) ? new URL(url).origin : '');

const isOfDocument = ({ observed }: SeenCookie): boolean => observed.via === 'document.cookie';

const refused = (observed: Unstamped<CookieWrite>, reason: string): Unstamped<CookieWrite> => ({
  ...observed,
  stored: 'blocked',
  blockedReasons: [reason],
});
