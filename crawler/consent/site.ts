/** The registrable domain of an address, or its host where there is none (an IP address, `localhost`). */
import { getDomain } from 'tldts';

export function registrable(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
