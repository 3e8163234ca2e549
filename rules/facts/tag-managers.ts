/** Which code runs the tags of others: the services say it of themselves. */
import { hostMatches } from '../address.ts';
import { webAddress } from '../address-parts.ts';
import { services } from '../knowledge/services/index.ts';

const addresses = services
  .flatMap(({ tagManager = [] }) => tagManager)
  .flatMap(({ hosts, path }) =>
    hosts.map((host) => ({ host, path: path === undefined ? null : new RegExp(`^(?:${path})`, 'i') })),
  );

/** Whether an address is that of a tag manager's code, also where it is served from the site's own host. */
export function isTagManager(url: string): boolean {
  const { scheme, host, path } = webAddress(url);
  if (scheme !== 'http' && scheme !== 'https') return false;
  return addresses.some(
    (address) =>
      (address.host === '*' || hostMatches(host, address.host)) && (address.path?.test(path) ?? true),
  );
}
