/** The cookie that holds the secret of a session. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Origin } from '../security/origin.ts';

/**
 * Under https the name binds the cookie to this host alone (`__Host-`, RFC 6265bis 4.1.3.2). Over plain http, which the
 * desk speaks on loopback only, browsers may refuse `Secure` and with it that name.
 */
const sessionCookieName = ({ secure }: Origin): string =>
  secure ? '__Host-cookiewacht' : 'cookiewacht-session';

/** `Lax`, so that a link in a mail opens the desk; requests that change something are checked for their origin. */
const attributes = (origin: Origin) =>
  ({ path: '/', httpOnly: true, secure: origin.secure, sameSite: 'Lax' }) as const;

/** The secret that the browser sent. */
export const sessionSecret = (context: Context, origin: Origin): string | undefined =>
  getCookie(context, sessionCookieName(origin));

/** Has the browser keep the secret until it closes. */
export const keepSession = (context: Context, origin: Origin, secret: string): void =>
  setCookie(context, sessionCookieName(origin), secret, attributes(origin));

/** Has the browser forget it. */
export const forgetSession = (context: Context, origin: Origin): void => {
  deleteCookie(context, sessionCookieName(origin), attributes(origin));
};
