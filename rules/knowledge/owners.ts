/** Names of the organisations behind domains that no service of ours is known for. Names only: they decide nothing. */
import { siteOf } from '../address.ts';
import { ownersData } from './owners-data.ts';

let byDomain: Map<string, string> | null = null;

/** The organisation behind a host or domain, or null where nobody knows. */
export function ownerOf(hostOrDomain: string): string | null {
  byDomain ??= new Map(
    ownersData.flatMap((line) => {
      const [name = '', domains = ''] = line.split('|');
      return domains.split(' ').map((domain) => [domain, name] as const);
    }),
  );
  return byDomain.get(siteOf(hostOrDomain)) ?? null;
}
