/** Hosts and sites of addresses, by the public suffix list. */
import { getDomain, getHostname, getPublicSuffix } from 'tldts';

/** Nearly every address in evidence: its host can be read off. */
const ordinary = /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?=[/?#:]|$)(?!:[^/?#]*@)/;
/** Registrable domains of hosts. Hosts come from web pages: the memory of them is bounded. */
const sites = new Map<string, string>();

/** Host name of an address in lower case, without port; empty where it has none. */
export function hostOf(url: string): string {
  const host = ordinary.exec(url)?.[1];
  if (host !== undefined) return host;
  return (getHostname(url, { validateHostname: false }) ?? '').toLowerCase();
}

/** Registrable domain (eTLD+1) of a host or address; the host itself where it has none (IP address, `localhost`). */
export function siteOf(hostOrUrl: string): string {
  const host = hostOf(hostOrUrl);
  const known = sites.get(host);
  if (known !== undefined) return known;
  const site = getDomain(host, { allowPrivateDomains: true }) ?? host;
  if (sites.size > 5000) sites.clear();
  sites.set(host, site);
  return site;
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
  return (
    host === domain ||
    (host.endsWith(`.${domain}`) && getDomain(domain, { allowPrivateDomains: true }) !== null)
  );
}
