/**
 * The organisations behind domains of which the knowledge base has no service. They are names only and decide
 * nothing.
 */
import { siteOf } from '../address.ts';
import { ownersData } from './owners-data.ts';

let byDomain: Map<string, string> | null = null;

/** The organisation behind a host or domain, or null if it is unknown. */
export function ownerOf(hostOrDomain: string): string | null {
  byDomain ??= new Map(
    ownersData.flatMap((line) => {
      const [name = '', domains = ''] = line.split('|');
      return domains.split(' ').map((domain) => [domain, name] as const);
    }),
  );
  return byDomain.get(siteOf(hostOrDomain)) ?? null;
}
