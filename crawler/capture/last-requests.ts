/**
 * Requests that outlive their page: beacons, and what is sent while the page is left. The page tells nothing
 * more of them, while the browser goes on and follows redirects by itself.
 */
import { headerOf } from '../../watch/observations/headers.ts';
import type { Exchange } from './exchange.ts';

/** The next hop of a request whose page is gone; null unless its answer redirects it. */
export function nextHopOf(exchange: Exchange): Exchange | null {
  const { raw, request } = exchange;
  if (!raw || raw.status < 300 || raw.status > 399) return null;
  const location = headerOf(Object.entries(raw.headers), 'location');
  const url = location === undefined ? null : URL.parse(location, request.url);
  if (!url) return null;
  // Only 307 and 308 keep the method and the body.
  const { postData: _text, postDataEntries: _parts, hasPostData: _has, ...bare } = request;
  const kept = raw.status >= 307 || request.method === 'GET' ? request : { ...bare, method: 'GET' };
  return {
    ...exchange,
    request: { ...kept, url: url.href },
    redirectedFrom: request.url,
    response: null,
    raw: null,
    failure: null,
    hasExtraInfo: true,
    done: false,
  };
}
