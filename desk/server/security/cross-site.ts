/**
 * Requests that another site makes a browser send (CSRF). A browser says where a request comes from, in
 * `Sec-Fetch-Site` and in `Origin`; the desk believes a form only if that is its own page.
 */
import type { Origin } from './origin.ts';

/** The methods that change nothing (RFC 9110, 9.2.1). */
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Sent {
  method: string;
  /** `Origin`, `Sec-Fetch-Site` and `Host`, as sent. */
  origin: string | undefined;
  site: string | undefined;
  host: string | undefined;
}

/** Whether the request may act for whoever is signed in. */
export function comesFromDesk(own: Origin, { method, origin, site, host }: Sent): boolean {
  if (safeMethods.has(method)) return true;
  if (site !== undefined && site !== 'same-origin') return false;
  // All browsers since 2020 send Origin with a form. Without it nobody knows whose page it was.
  if (origin === undefined || !own.all.includes(origin)) return false;
  return own.all.length === 1 || origin.slice(origin.indexOf('//') + 2) === host?.toLowerCase();
}
