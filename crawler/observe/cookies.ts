/**
 * Observes cookies: every attempt to set one, before the browser caps or drops it, and the cookie jar at the
 * choice and when a page is left. A cookie in the jar without a seen attempt is recorded as an unseen write.
 * Source: CDP `Storage.getCookies`.
 */
import type { Protocol } from 'puppeteer-core';
import { parseStack } from '../../watch/hooks/messages.ts';
import { cookieKey, jarOf, unseenWriteOf, type JarCookie } from '../../watch/observations/cookie-jar.ts';
import { cookieOfResponse, cookieWrittenBy, type SeenCookie } from '../../watch/observations/cookie-write.ts';
import type { ProfileTargets } from '../browser/profile-targets.ts';
import { defineObserver } from './observer.ts';

const MAX_COOKIES = 2000;

/** Kinds `cookie-write` and `cookie-jar`. */
export const observer = defineObserver({
  kinds: ['cookie-write', 'cookie-jar'],
  create({ recorder, redact, network, hooks, initiators, targets, root, browserContextId }) {
    /** Cookies whose writing was seen. */
    let seen = new Set<string>();
    const record = (cookie: SeenCookie | null, moment = recorder.now()): void => {
      if (!cookie) return;
      seen.add(cookieKey(cookie.raw.name, cookie.observed.domain));
      recorder.record(cookie.observed, moment);
    };
    network.listen({
      setCookie: ({ exchange, line, blockedReasons }) => {
        const { id, request, stamp: moment } = exchange;
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
      for (const cookie of cookies.slice(0, MAX_COOKIES)) {
        const key = cookieKey(cookie.name, cookie.domain);
        if (seen.has(key)) continue;
        seen.add(key);
        // The hooks cannot reach a worker's cookie store, so a worker is taken for the writer, else the page.
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
        recorder.record(jarOf(cookies.slice(0, MAX_COOKIES), moment, redact, Date.now()));
        recordUnseen(cookies);
        if (cookies.length > MAX_COOKIES) {
          const reason = `the jar holds ${cookies.length} cookies; the first ${MAX_COOKIES} are recorded`;
          recorder.record({ kind: 'failure', observer: 'cookies', affects: ['cookie-jar'], reason });
        }
      },
      // Nothing reports cookies that are set during unload, so the jar is compared once more.
      afterUnload: async () => recordUnseen(await jar()),
      remember() {
        const known = new Set(seen);
        return () => void (seen = new Set(known));
      },
    };
  },
});

/** A cookie of CDP as the jar observation takes it: `expires` is null for a session cookie. */
export const asJarCookie = (cookie: Protocol.Network.Cookie): JarCookie => ({
  ...cookie,
  expires: cookie.session ? null : cookie.expires,
});

/** The script of a service or shared worker that exists now. */
const workerOf = ({ all }: ProfileTargets): string | undefined =>
  [...all].find(({ type }) => type === 'service-worker' || type === 'shared-worker')?.url;
