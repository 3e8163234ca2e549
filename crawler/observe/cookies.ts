/**
 * Observes cookies: every attempt to set one, before the browser caps or drops it, and the cookie jar at the
 * choice and when a page is left. The jar decides which attempts the browser stored; a cookie in the jar that
 * no attempt explains is recorded as an unseen write. Source: CDP `Storage.getCookies`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Protocol } from 'puppeteer-core';
import { domainCovers, hostOf } from '../../rules/address.ts';
import { missingAfter, parseStack } from '../../watch/hooks/messages.ts';
import { jarOf, plainDomain, unseenWriteOf, type JarCookie } from '../../watch/observations/cookie-jar.ts';
import { clearsCookies } from '../../watch/observations/clear-site-data.ts';
import { cookieOfResponse, cookieWrittenBy, type SeenCookie } from '../../watch/observations/cookie-write.ts';
import { UndecidedWrites } from '../../watch/observations/decide-stored.ts';
import { ExplainedCookies } from '../../watch/observations/explained-cookies.ts';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import type { ProfileTargets } from '../browser/profile-targets.ts';
import { slowness } from '../scaled-time.ts';
import { withTimeout } from '../timeouts.ts';
import { defineObserver } from './observer.ts';

const MAX_COOKIES = 2000;
/** In milliseconds: the jar is asked so long after a cookie was set. No visit waits for it. */
const ASK_AFTER_MS = 50;
/** And again after four times as long each time, up to this, while a write is undecided. */
const MAX_ASK_AFTER_MS = 800;
/**
 * Milliseconds within which the store may not show yet what a script has set.
 * @waits the store shows the cookie; one that it refused, never
 */
const SETTLED_MS = 800;

/**
 * Milliseconds for that when a page is left.
 * @waits the store shows the cookie; one that it refused, never
 */
const MAX_SETTLING_MS = 2000;

/** Kinds `cookie-write` and `cookie-jar`. */
export const observer = defineObserver({
  kinds: ['cookie-write', 'cookie-jar'],
  create({ recorder, redact, network, hooks, initiators, targets, root, browserContextId }) {
    const undecided = new UndecidedWrites(redact, () => SETTLED_MS * slowness());
    /** Whether a script may have set a cookie that no hook told of. */
    let scriptsUnseen = false;
    const explained = new ExplainedCookies();
    let timer: NodeJS.Timeout | undefined;

    const jar = async (): Promise<JarCookie[]> => {
      const answered = undecided.ask();
      const { cookies } = await root.send('Storage.getCookies', { browserContextId });
      const answer = cookies.map(asJarCookie);
      answered(answer, performance.now(), Date.now());
      return answer;
    };
    /** Asks until every write is decided. A browser that does not answer any more leaves them undecided. */
    const decide = async (frames: readonly LiveFrame[]): Promise<JarCookie[]> => {
      clearTimeout(timer);
      timer = undefined;
      try {
        const answer = await jar();
        if (undecided.empty) return answer;
        await letWritesArrive(undecided, frames);
        // A timer may be early by a millisecond.
        await pause(Math.min(undecided.left(performance.now()) + 2, MAX_SETTLING_MS));
        return await jar();
      } catch (error) {
        undecided.giveUp();
        throw error;
      }
    };
    const askSoon = (after = ASK_AFTER_MS): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        // An error is recorded when a page is left and the jar is read.
        void jar().then(
          () => void (undecided.empty || askSoon(Math.min(4 * after, MAX_ASK_AFTER_MS))),
          () => undecided.giveUp(),
        );
      }, after);
    };
    const record = (cookie: SeenCookie | null, moment = recorder.now()): void => {
      if (!cookie) return;
      undecided.add(
        cookie,
        (observed, kept) => {
          explained.add(cookie, observed, kept);
          recorder.record(observed, moment);
        },
        performance.now(),
      );
      askSoon();
    };

    network.listen({
      answered: ({ raw, request }) => {
        if (clearsCookies(Object.entries(raw?.headers ?? {})))
          undecided.cleared(request.url, performance.now());
      },
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
      scriptsUnseen ||= missingAfter(message).includes('cookie-write');
      if (message.type !== 'document.cookie' && message.type !== 'cookieStore') return;
      record(cookieWrittenBy(message, initiators.ofStack(parseStack(message.stack), message.frame), redact));
    });
    const recordUnseen = (cookies: readonly JarCookie[], unloaded: boolean): void => {
      for (const cookie of explained.unexplained(cookies.slice(0, MAX_COOKIES))) {
        // An answer whose headers the browser does not show is taken for the writer. Else a worker; else the page.
        const answer = network.unseenAnswers.to(plainDomain(cookie.domain));
        const by = answer?.url ?? workerOf(targets, cookie);
        const { stamp: moment = recorder.now() } = answer ?? {};
        // What a script sets while its page is unloaded is not always told.
        const byAnswer = answer !== undefined && (cookie.httpOnly || !(scriptsUnseen || unloaded));
        recorder.record(
          unseenWriteOf(
            cookie,
            {
              page: moment.page,
              by: by === undefined ? moment.page : redact.url(by),
              via: byAnswer ? 'http' : 'unknown',
            },
            redact,
            Date.now(),
          ),
          moment,
        );
      }
    };
    return {
      async snapshot({ moment, frames }) {
        if (moment === 'page-loaded') return;
        const cookies = await decide(frames);
        recorder.record(jarOf(cookies.slice(0, MAX_COOKIES), moment, redact, Date.now()));
        recordUnseen(cookies, false);
        if (cookies.length > MAX_COOKIES) {
          const reason = `the jar holds ${cookies.length} cookies; the first ${MAX_COOKIES} are recorded`;
          recorder.record({ kind: 'failure', observer: 'cookies', affects: ['cookie-jar'], reason });
        }
      },
      // Nothing reports cookies that are set during unload, so the jar is compared once more.
      afterUnload: async () => recordUnseen(await decide([]), true),
      remember: () => explained.remember(),
      end() {
        clearTimeout(timer);
        undecided.giveUp();
      },
    };
  },
});

/**
 * A page hands its writes on and does not wait for the store; only reading waits, in the order of what it wrote. So
 * every document reads its cookies, in a world of our own. Source: Chromium, `blink::CookieJar`.
 */
async function letWritesArrive(undecided: UndecidedWrites, frames: readonly LiveFrame[]): Promise<void> {
  const until = performance.now();
  const arrivals = [...undecided.origins].map(async (origin) => {
    const documents = frames.filter((frame) => frame.origin === origin);
    await Promise.all(documents.map((frame) => readFrame(frame, () => document.cookie.length, z.number())));
    if (documents.length > 0) undecided.arrived(origin, until);
  });
  await withTimeout(MAX_SETTLING_MS, Promise.allSettled(arrivals)).catch(() => undefined);
}

/** A cookie of CDP as the jar observation takes it: `expires` is null for a session cookie. */
export const asJarCookie = (cookie: Protocol.Network.Cookie): JarCookie => ({
  ...cookie,
  expires: cookie.session ? null : cookie.expires,
});

/** The script of a service or shared worker that exists now and can set this cookie. */
const workerOf = ({ all }: ProfileTargets, { domain }: JarCookie): string | undefined =>
  [...all].find(
    ({ type, url }) =>
      (type === 'service-worker' || type === 'shared-worker') &&
      domainCovers(plainDomain(domain), hostOf(url)),
  )?.url;
