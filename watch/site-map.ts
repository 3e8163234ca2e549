/**
 * A server that stands in for a site: a development server, a preview or a staging host is judged as if it were the
 * site. The crawler answers the site's own host from it; the extension reads its addresses as those of the site.
 */
import { hostMatches } from '../rules/address.ts';
import { asciiHost } from '../rules/ascii-host.ts';

/** One map, as `HOST=URL` says it. */
export interface SiteMap {
  /** The site's own host, in lower case. */
  host: string;
  /** Origin of the server that stands in for it, e.g. `http://localhost:3000`. */
  to: string;
}

/** Why a text is no map. */
export type MapProblem = 'form' | 'host' | 'address' | 'credentials' | 'path' | 'itself';

export interface BadMap {
  problem: MapProblem;
  /** The part of the text that is wrong. */
  part: string;
}

/** Names of this machine: a server that is reached by one of them may call itself by another. */
const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'];

/** The names by which the server of a map may be reached. */
export const namesOf = (to: URL): readonly string[] =>
  loopbackNames.includes(to.hostname) ? loopbackNames : [to.hostname];

/** Reads `www.example.nl=http://localhost:3000`. */
export function readSiteMap(text: string): SiteMap | BadMap {
  const at = text.indexOf('=');
  if (at < 0) return { problem: 'form', part: text };
  const name = text.slice(0, at);
  const host = hostNamed(name.trim());
  if (host === null) return { problem: 'host', part: name };
  const target = text.slice(at + 1).trim();
  const url = URL.parse(target);
  if (url === null || !/^https?:\/\//i.test(target)) return { problem: 'address', part: target };
  if (url.username !== '' || url.password !== '') return { problem: 'credentials', part: url.host };
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return { problem: 'path', part: target };
  return url.hostname === host ? { problem: 'itself', part: host } : { host, to: url.origin };
}

/** `HOST=URL`, as `readSiteMap` reads it. */
export const writeSiteMap = ({ host, to }: SiteMap): string => `${host}=${to}`;

/** A host name in lower case as browsers have it, without scheme and port; null for anything else. */
function hostNamed(text: string): string | null {
  const plain = /^[ -~]*$/.test(text) ? text.toLowerCase() : asciiHost(text);
  const isName = plain.length <= 253 && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(plain);
  // The last label of an address is a number (URL Standard, "ends in a number").
  return isName && !/(?:^|\.)\d+$/.test(plain) ? plain : null;
}

/** Whether the map's server answers at this address; a loopback server by any of the machine's names. */
export function isMapped(url: URL, { to }: SiteMap): boolean {
  const target = URL.parse(to);
  return (
    target !== null &&
    secured(url.protocol) === secured(target.protocol) &&
    url.port === target.port &&
    namesOf(target).includes(url.hostname)
  );
}

const secured = (scheme: string): boolean => scheme === 'https:' || scheme === 'wss:';

/**
 * Whether an address is one of a site's `aliases`: an origin such as `http://localhost:3000`, or a host such as
 * `staging.example.nl` or `*.preview.example.nl`, over http or https and at any port.
 */
export function isAliasAddress(url: URL, alias: string): boolean {
  if (alias.includes('://')) return isMapped(url, { host: '', to: alias });
  return hostMatches(url.hostname, alias) || (loopbackNames.includes(alias) && namesOf(url).includes(alias));
}

/**
 * Whether the browser lets a page at this origin do what it lets a page over https do. Source: W3C Secure Contexts,
 * "potentially trustworthy origin".
 */
export function isTrustworthy(origin: string): boolean {
  const url = URL.parse(origin);
  if (url === null) return false;
  return secured(url.protocol) || /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
}
