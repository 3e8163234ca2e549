/**
 * The cookies and storage of a profile at one moment: a visit in a new session may come between, and the
 * journey that goes on from there finds everything as it was.
 */
import type { Protocol } from 'puppeteer-core';
import type { Profile } from '../profile.ts';

type Cookie = Protocol.Network.Cookie;

/** Deletes session cookies and the session storage that is carried from tab to tab. Persistent data stays. */
export async function endSession({ context, sessionStorage }: Profile): Promise<void> {
  sessionStorage.clear();
  const cookies = await context.cookies();
  await context.deleteCookie(...cookies.filter(({ session }) => session));
}

/** What a profile held at one moment. */
export class ProfileState {
  readonly #profile: Profile;
  readonly #cookies: readonly Cookie[];
  readonly #visits: number;
  readonly #forget: readonly (() => void)[];

  private constructor(profile: Profile, cookies: readonly Cookie[]) {
    this.#profile = profile;
    this.#cookies = cookies;
    this.#visits = profile.visits;
    this.#forget = [profile.remember(), profile.sessionStorage.remember()];
  }

  /** @throws Error when the browser does not answer */
  static async of(profile: Profile): Promise<ProfileState> {
    return new ProfileState(profile, await cookiesOf(profile));
  }

  /**
   * Brings back all cookies, the local and session storage of the pages' own origins, the number of visits,
   * and what the observers knew. False if the browser does not take a cookie back.
   * @throws Error when the browser does not answer
   */
  async restore(): Promise<boolean> {
    const { browserContextId, root } = this.#profile;
    const then = byKey(this.#cookies);
    const now = byKey(await cookiesOf(this.#profile));
    const added = [...now].filter(([key]) => !then.has(key)).map(([, cookie]) => cookie);
    const changed = [...then].filter(([key, cookie]) => stateOf(now.get(key)) !== stateOf(cookie));
    // Source: CDP `Storage.setCookies`. Without a leading dot in its domain a cookie is for its host only.
    const cookies = [
      ...added.map((cookie) => ({ ...settable(cookie), expires: 1 })),
      ...changed.map(([, cookie]) => settable(cookie)),
    ];
    if (cookies.length > 0) await root.send('Storage.setCookies', { cookies, browserContextId });
    for (const forget of this.#forget) forget();
    this.#profile.visits = this.#visits;
    const after = byKey(await cookiesOf(this.#profile));
    return (
      after.size === then.size &&
      [...then].every(([key, cookie]) => stateOf(after.get(key)) === stateOf(cookie))
    );
  }
}

async function cookiesOf({ root, browserContextId }: Profile): Promise<Cookie[]> {
  return (await root.send('Storage.getCookies', { browserContextId })).cookies;
}

/** By what makes a cookie the same one. Source: RFC 6265bis, 5.7; and its partition. */
const byKey = (cookies: readonly Cookie[]): Map<string, Cookie> =>
  new Map(
    cookies.map((cookie) => [
      JSON.stringify([cookie.name, cookie.domain, cookie.path, cookie.partitionKey ?? null]),
      cookie,
    ]),
  );

/** Everything else of a cookie, except when it was used; its end to the second. */
const stateOf = (cookie: Cookie | undefined): string =>
  cookie === undefined ? '' : JSON.stringify({ ...cookie, expires: Math.round(cookie.expires) });

function settable({ size: _size, session, expires, ...cookie }: Cookie): Protocol.Network.CookieParam {
  return { ...cookie, ...(session ? {} : { expires }) };
}
