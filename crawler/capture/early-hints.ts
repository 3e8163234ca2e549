/**
 * What a server lets the browser load, and to whom it lets it connect, before its answer. The browser tells of such
 * a request only if the page then uses the file, and of a connection never. Sources: RFC 8297; CDP
 * `Network.responseReceivedEarlyHints`.
 */
import { headerOf } from '../../watch/observations/headers.ts';

const MAX_HEADER = 10_000;
const MAX_HINTS = 50;

interface Hints {
  /** Addresses of files that the browser loads. */
  files: string[];
  /** Origins that it connects to, which is no request. */
  connections: string[];
}

/** What the `Link` headers of an early hint have the browser do. */
export function hintedBy(url: string, headers: Record<string, string>): Hints {
  const text = headerOf(Object.entries(headers), 'link')?.slice(0, MAX_HEADER) ?? '';
  const links = text.split(/,\s*(?=<)|\n/).flatMap((link) => {
    const [, address = '', parameters = ''] = /^\s*<([^>]*)>(.*)$/.exec(link) ?? [];
    const parsed = URL.parse(address, url);
    const does = parameters.split(';').flatMap((each) => relationsOf(each.trim()));
    return parsed?.protocol.startsWith('http') ? [{ parsed, does }] : [];
  });
  const hinted = (wanted: readonly string[], part: 'href' | 'origin'): string[] => {
    const own = links.filter(({ does }) => does.some((each) => wanted.includes(each)));
    return [...new Set(own.map(({ parsed }) => parsed[part]))].slice(0, MAX_HINTS);
  };
  return {
    files: hinted(['preload', 'modulepreload'], 'href'),
    connections: hinted(['preconnect'], 'origin'),
  };
}

const relationsOf = (parameter: string): string[] =>
  (/^rel\s*=\s*"?([^"]*)/i.exec(parameter)?.[1] ?? '').toLowerCase().split(/\s+/);
