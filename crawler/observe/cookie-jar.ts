/** What the browser's jar holds, at the choice and when a page is left. Source: CDP `Storage.getCookies`. */
import { defineObserver } from './observer.ts';

const MOST_COOKIES = 2000;

export const observer = defineObserver({
  kinds: ['cookie-jar'],
  create({ recorder, redact, root, browserContextId }) {
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
        if (cookies.length > MOST_COOKIES) {
          recorder.record({ kind: 'failure', observer: 'cookie-jar', affects: ['cookie-jar'], reason: `the jar holds ${cookies.length} cookies; the first ${MOST_COOKIES} are recorded` });
        }
      },
    };
  },
});
