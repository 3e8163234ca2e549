/**
 * Cookies: attempts to set them, raw, before the browser caps or drops them, and what the browser's jar holds at the
 * choice and when a page is left. What the jar holds without an attempt having been seen was set out of our sight.
 * Source: CDP `Storage.getCookies`.
 */
import type { Protocol } from 'puppeteer-core';
import { parseStack } from '../../watch/hooks/messages.ts';
import { cookieKey, jarOf, unseenWriteOf, type JarCookie } from '../../watch/observations/cookie-jar.ts';
import { cookieOfResponse, cookieWrittenBy, type SeenCookie } from '../../watch/observations/cookie-write.ts';
import type { LiveTargets } from '../capture/targets.ts';
import { defineObserver } from './observer.ts';

const MOST_COOKIES = 2000;

export const observer = defineObserver({
  kinds: ['cookie-write', 'cookie-jar'],
  create({ recorder, redact, network, hooks, initiators, targets, root, browserContextId }) {
    /** Of which an attempt was seen, so that the others can be told by elimination. */
    const seen = new Set<string>();
    const record = (cookie: SeenCookie | null, moment = recorder.now()): void => {
      if (!cookie) return;
      seen.add(cookieKey(cookie.raw.name, cookie.observed.domain));
      recorder.record(cookie.observed, moment);
    };
    network.listen({
      setCookie: ({ exchange, line, blockedReasons }) => {
        const { id, request, moment } = exchange;
        const initiator = initiators.ofRequest(exchange);
        record(
          cookieOfResponse({ line, url: request.url, request: id, initiator, blockedReasons }, redact),
          moment,
        );
      },
    });
    hooks.listen((message) => {
      if (message.type !== 'document.cookie' && message.type !== 'cookieStore') return;
      record(cookieWrittenBy(message, initiators.ofStack(parseStack(message.stack), message.frame), redact));
    });
    const jar = async (): Promise<JarCookie[]> =>
      (await root.send('Storage.getCookies', { browserContextId })).cookies.map(asJarCookie);
    const recordUnseen = (cookies: readonly JarCookie[]): void => {
      for (const cookie of cookies.slice(0, MOST_COOKIES)) {
        const key = cookieKey(cookie.name, cookie.domain);
        if (seen.has(key)) continue;
        seen.add(key);
        // A service worker's, whose cookie store is out of the hooks' reach, or else of the page that lives or just went.
        const worker = workerOf(targets);
        recorder.record(
          unseenWriteOf(
            cookie,
            { page: recorder.page, by: worker === undefined ? recorder.page : redact.url(worker) },
            redact,
            Date.now(),
          ),
        );
      }
    };
    return {
      async snapshot({ moment }) {
        if (moment === 'page-loaded') return;
        const cookies = await jar();
        recorder.record(jarOf(cookies.slice(0, MOST_COOKIES), moment, redact, Date.now()));
        recordUnseen(cookies);
        if (cookies.length > MOST_COOKIES) {
          const reason = `the jar holds ${cookies.length} cookies; the first ${MOST_COOKIES} are recorded`;
          recorder.record({ kind: 'failure', observer: 'cookies', affects: ['cookie-jar'], reason });
        }
      },
      // What is set while a page goes, by its scripts or by the answers to its last requests, reports itself to no one.
      afterUnload: async () => recordUnseen(await jar()),
    };
  },
});

/** As CDP tells of it. */
export const asJarCookie = (cookie: Protocol.Network.Cookie): JarCookie => ({
  ...cookie,
  expires: cookie.session ? null : cookie.expires,
});

/** Script of a service or shared worker that lives now: who else could it have been. */
const workerOf = ({ all }: LiveTargets): string | undefined =>
  [...all].find(({ type }) => type === 'service-worker' || type === 'shared-worker')?.url;
