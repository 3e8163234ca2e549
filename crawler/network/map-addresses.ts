/**
 * Turns addresses of a mapped server into those of the site, and back: the server knows itself by its own name,
 * the browser by the site's.
 */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { namesOf } from '../../watch/site-map.ts';
import type { SiteMap } from './map.ts';

/** Both directions of one map. */
export interface MapAddresses {
  /** The server's own addresses in a text become the site's. */
  toSite(text: string): string;
  /** Headers of a request, as the server expects them. */
  requestHeaders(headers: IncomingHttpHeaders, secure: boolean): OutgoingHttpHeaders;
  /** Headers of an answer, as the browser expects them. */
  answerHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders;
}

/** Headers of an answer that may hold addresses of the server. */
const withAddresses = [
  'location',
  'content-location',
  'refresh',
  'link',
  'access-control-allow-origin',
  'content-security-policy',
  'content-security-policy-report-only',
  'sourcemap',
];

/** Headers that are about one connection (RFC 9110, section 7.6.1). */
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding'];

/** The addresses of one map. */
export function mapAddresses({ host, to }: SiteMap): MapAddresses {
  const target = new URL(to);
  const names = namesOf(target);
  const toSite = replacer(names, target.port, host);
  const toServer = (text: string): string =>
    text.replace(new RegExp(`^https?://${escaped(host)}(?=[:/?#]|$)`, 'i'), to);
  return {
    toSite,
    requestHeaders(headers, secure) {
      const sent = without(headers, hopByHop);
      for (const name of ['origin', 'referer']) {
        const value = headers[name];
        if (typeof value === 'string') sent[name] = toServer(value);
      }
      return {
        ...sent,
        host: target.host,
        // Bodies are read for addresses of the server, so they come as they are.
        'accept-encoding': 'identity',
        ...(secure ? { 'x-forwarded-proto': 'https' } : {}),
      };
    },
    answerHeaders(headers) {
      const given = without(headers, hopByHop);
      for (const name of withAddresses) {
        const value = headers[name];
        if (typeof value === 'string') given[name] = toSite(value);
      }
      const cookies = headers['set-cookie'];
      if (cookies) given['set-cookie'] = cookies.map((line) => cookieForSite(line, names, host));
      return given;
    },
  };
}

function without(headers: IncomingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

/**
 * Addresses of these names and this port: plain, without scheme, and as they stand in JSON (`\/`) and in
 * parameters (`%2F`).
 */
function replacer(names: readonly string[], port: string, host: string): (text: string) => string {
  const name = `(?:${names.map(escaped).join('|')})`;
  const plain = new RegExp(
    `(?:(?<![\\w-])(https?|wss?)(:)|(?<![\\w:/\\\\]))(\\\\?/\\\\?/)${name}` +
      (port === '' ? '(?!\\.?[\\w-]|:\\d)' : `:${port}(?!\\d)`),
    'gi',
  );
  const encoded = new RegExp(
    `(?<![\\w-])(https?|wss?)(%3A)(%2F%2F)${name}` +
      (port === '' ? '(?!\\.?[\\w-]|%3A)' : `%3A${port}(?!\\d)`),
    'gi',
  );
  const asSite = (_address: string, scheme = '', colon = '', slashes = ''): string =>
    `${scheme === '' ? '' : secured(scheme)}${colon}${slashes}${host}`;
  return (text) => text.replace(plain, asSite).replace(encoded, asSite);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The browser asks for the site over https. */
const secured = (scheme: string): string => (/^ws/i.test(scheme) ? 'wss' : 'https');

/** A cookie for the server's own host is one for the site's. All else of it is the server's word, and stays. */
function cookieForSite(line: string, names: readonly string[], host: string): string {
  return line.replace(/(;\s*domain\s*=\s*)([^;]*)/i, (whole, label: string, domain: string) =>
    names.includes(domain.trim().toLowerCase().replace(/^\./, '')) ? `${label}${host}` : whole,
  );
}
