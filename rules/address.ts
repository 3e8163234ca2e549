/** Hosts and registrable domains of addresses, by the public suffix list. */
import { asciiHost } from './ascii-host.ts';
import { getDomain, getHostname, getPublicSuffix, parse } from 'tldts';

/** The form of nearly every address in evidence: its host can be read without parsing the rest. */
const ordinary = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#:]|$)(?!:[^/?#]*@)/;
/** Registrable domains by host. Hosts come from web pages, so this cache is bounded. */
const sites = new Map<string, string>();

/**
 * Characters of a name in DNS (RFC 1035). Of a longer one, with which nobody can connect, the end is kept: whoever
 * looks at all the domains above a host would need the square of its length.
 */
const LONGEST_HOST = 253;
const bounded = (host: string): string => (host.length > LONGEST_HOST ? host.slice(-LONGEST_HOST) : host);

/** The host name of an address in lower case, without port; empty if it has none. */
export function hostOf(url: string): string {
  const host = ordinary.exec(url)?.[1];
  if (host !== undefined) return bounded(host);
  const named = bounded(getHostname(url, { validateHostname: false }) ?? '');
  return /^[ -~]*$/.test(named) ? named.toLowerCase() : asciiHost(named);
}

/**
 * The registrable domain (eTLD+1) of a host or address; the host itself if it has none (IP address,
 * `localhost`).
 */
export function siteOf(hostOrUrl: string): string {
  const host = hostOf(hostOrUrl);
  const known = sites.get(host);
  if (known !== undefined) return known;
  const site = getDomain(host, { allowPrivateDomains: true }) ?? host;
  if (sites.size > 5000) sites.clear();
  sites.set(host, site);
  return site;
}

/**
 * Whether `host` equals `pattern`, or matches it if it begins with `*.`. `*.domain` matches the bare domain
 * too.
 */
export function hostMatches(host: string, pattern: string): boolean {
  const wanted = pattern.toLowerCase();
  if (!wanted.startsWith('*.')) return host === wanted;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}

/** Whether the name ends in a suffix of the list: no IP address, and no name of an intranet or a test. */
export function isPublicName(host: string): boolean {
  const { isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return isIcann === true || isPrivate === true;
}

/** A host without its public suffix: `www.google.co.uk` → `www.google`. The host itself if it has none. */
export function suffixFree(host: string): string {
  const suffix = getPublicSuffix(host);
  return suffix !== null && host.endsWith(`.${suffix}`) ? host.slice(0, -suffix.length - 1) : host;
}

/**
 * Whether `host` can set, and receives, a cookie for `domain`. Browsers store no cookie for a public suffix.
 */
export function domainCovers(domain: string, host: string): boolean {
  return (
    host === domain ||
    (host.endsWith(`.${domain}`) && getDomain(domain, { allowPrivateDomains: true }) !== null)
  );
}
