/** Splits an address from evidence into parts. It may be a bare host, and values may be masked. */
import { hostOf } from './address.ts';

export interface WebAddress {
  /** Lower case, without colon; empty for a bare host. */
  scheme: string;
  host: string;
  /** From the first slash; `/` where there is none. */
  path: string;
  /** First value of each parameter. */
  query: ReadonlyMap<string, string>;
}

const parts = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/)?[^/?#]*([^?#]*)(?:\?([^#]*))?/i;

/** Splits an address without ever throwing: what cannot be read stays empty. */
export function webAddress(text: string): WebAddress {
  const [, scheme = '', path = '', search = ''] = parts.exec(text) ?? [];
  const query = new Map<string, string>();
  for (const pair of search.split('&', 100)) {
    const at = pair.indexOf('=');
    const name = decoded(at < 0 ? pair : pair.slice(0, at));
    if (name !== '' && !query.has(name)) query.set(name, at < 0 ? '' : decoded(pair.slice(at + 1)));
  }
  return { scheme: scheme.toLowerCase(), host: hostOf(text), path: path || '/', query };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
