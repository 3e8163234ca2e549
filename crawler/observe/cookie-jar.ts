/** What the browser's jar holds, at the choice and when a page is left. Source: CDP `Storage.getCookies`. */
import type { Protocol } from 'puppeteer-core';
import { defineObserver, type JourneyContext } from './observer.ts';

const MOST_COOKIES = 2000;

export const observer = defineObserver({
  kinds: ['cookie-jar'],
  create(context) {
    const { recorder, redact, root, browserContextId } = context;
    return {
      async snapshot({ moment }) {
        if (moment === 'page-loaded') return;
        const { cookies } = await root.send('Storage.getCookies', { browserContextId });
        recorder.record({
          kind: 'cookie-jar',
          moment,
          cookies: cookies.slice(0, MOST_COOKIES).map((cookie) => ({
            name: redact.name(cookie.name),
            domain: cookie.domain.replace(/^\./, '').toLowerCase(),
            hostOnly: !cookie.domain.startsWith('.'),
            path: redact.url(`https://path${cookie.path}`).replace(/^https:\/\/path/, ''),
            lifetime: cookie.session ? null : Math.round(cookie.expires - Date.now() / 1000),
            secure: cookie.secure,
            httpOnly: cookie.httpOnly,
            sameSite: cookie.sameSite ?? null,
            partition: cookie.partitionKey ? cookie.partitionKey.topLevelSite : null,
            value: redact.shape(cookie.value),
          })),
        });
        recordUnseen(cookies, context);
        if (cookies.length > MOST_COOKIES) {
          recorder.record({ kind: 'failure', observer: 'cookie-jar', affects: ['cookie-jar'], reason: `the jar holds ${cookies.length} cookies; the first ${MOST_COOKIES} are recorded` });
        }
      },
      // What is set while a page goes, by its scripts or by the answers to its last words, reports itself to no one.
      async left() {
        const { cookies } = await root.send('Storage.getCookies', { browserContextId });
        recordUnseen(cookies, context);
      },
    };
  },
});

/** In the jar without an attempt having been seen. */
function recordUnseen(cookies: readonly Protocol.Network.Cookie[], context: JourneyContext): void {
  for (const cookie of cookies.slice(0, MOST_COOKIES)) {
    if (!context.attempts.has(cookie.name, cookie.domain.replace(/^\./, '').toLowerCase())) recordInferred(cookie, context);
  }
}

/** A service worker's, whose cookie store is out of the hooks' reach, or else of the page that lives or just went. */
function recordInferred(cookie: Protocol.Network.Cookie, { recorder, redact, attempts }: JourneyContext): void {
  const domain = cookie.domain.replace(/^\./, '').toLowerCase();
  attempts.add(cookie.name, domain);
  const { workers } = attempts;
  recorder.record({
    kind: 'cookie-write',
    name: redact.name(cookie.name),
    domain,
    hostOnly: !cookie.domain.startsWith('.'),
    path: redact.url(`https://path${cookie.path}`).replace(/^https:\/\/path/, ''),
    via: 'unknown',
    frame: recorder.page,
    secureOrigin: recorder.page.startsWith('https:'),
    lifetime: cookie.session ? null : Math.round(cookie.expires - Date.now() / 1000),
    deletion: false,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: cookie.sameSite ?? null,
    partitioned: cookie.partitionKey !== undefined,
    value: redact.shape(cookie.value),
    stored: 'stored',
    blockedReasons: [],
    initiator: [{ type: 'inferred', url: workers[0] === undefined ? recorder.page : redact.url(workers[0]) }],
  });
}
