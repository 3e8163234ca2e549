/**
 * What a server lets the browser load before its answer. The browser tells of such a request only if the page
 * then uses the file. Sources: RFC 8297; CDP `Network.responseReceivedEarlyHints`.
 */
import { headerOf } from '../../watch/observations/headers.ts';

const MAX_HEADER = 10_000;
const MAX_HINTS = 50;

const isPreload = (parameter: string): boolean => {
  const [, kinds = ''] = /^rel\s*=\s*"?([^"]*)/i.exec(parameter) ?? [];
  return kinds.split(/\s+/).some((kind) => /^(?:module)?preload$/i.test(kind));
};

/** Addresses of files that the `Link` headers of an early hint have the browser load. */
export function hintedBy(url: string, headers: Record<string, string>): string[] {
  const links = headerOf(Object.entries(headers), 'link')?.slice(0, MAX_HEADER) ?? '';
  const hinted = links.split(/,\s*(?=<)|\n/).flatMap((link) => {
    const [, address = '', parameters = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
    const preloads = parameters.split(';').some((each) => isPreload(each.trim()));
    const hint = preloads ? URL.parse(address, url)?.href : undefined;
    return hint === undefined ? [] : [hint];
  });
  return [...new Set(hinted)].slice(0, MAX_HINTS);
}
