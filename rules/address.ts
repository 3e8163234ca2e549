/** Hosts and sites of addresses, by the public suffix list. */
import { getDomain, getHostname, getPublicSuffix } from 'tldts';

/** Host name of an address in lower case, without port; empty where it has none. */
export function hostOf(url: string): string {
  return (getHostname(url, { validateHostname: false }) ?? '').toLowerCase();
}

/** Registrable domain (eTLD+1) of a host or address; the host itself where it has none (IP address, `localhost`). */
export function siteOf(hostOrUrl: string): string {
  return getDomain(hostOrUrl, { allowPrivateDomains: true }) ?? hostOf(hostOrUrl);
}

/** Whether `host` is `pattern`, or matches it where it begins with `*.`. The bare domain matches `*.domain` too. */
export function hostMatches(host: string, pattern: string): boolean {
  const wanted = pattern.toLowerCase();
  if (!wanted.startsWith('*.')) return host === wanted;
  return host === wanted.slice(2) || host.endsWith(wanted.slice(1));
}

/** A host without its public suffix: `www.google.co.uk` → `www.google`. The host itself where it has none. */
export function suffixFree(host: string): string {
  const suffix = getPublicSuffix(host);
  return suffix !== null && host.endsWith(`.${suffix}`) ? host.slice(0, -suffix.length - 1) : host;
}

/** Whether a cookie for `domain` can be set from, and is sent to, `host`. A public suffix holds no cookies. */
export function domainCovers(domain: string, host: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && getDomain(domain, { allowPrivateDomains: true }) !== null);
}
