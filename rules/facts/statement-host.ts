/** Whether another host may hold the statement of a site. */
import { hostOf, siteOf } from '../address.ts';
import { ownerOf } from '../knowledge/owners.ts';
import { serviceOf } from './recognise.ts';

/** Where a company has its own statement, rather than the files and documents of its customers. */
const fronts = ['', 'www.', 'policies.', 'policy.', 'privacy.', 'legal.'];

/**
 * A consent manager, a store of documents or a host that nobody knows may hold it. What a known company or another
 * service of the page (a map, a form's protection) has on its own front is a statement about that company.
 */
export function mayHoldStatement(url: string): boolean {
  const service = serviceOf(url);
  if (service !== null) return service.category === 'consent-manager' || service.category === 'embed';
  const host = hostOf(url);
  const domain = siteOf(host);
  return ownerOf(domain) === null || !fronts.some((front) => host === `${front}${domain}`);
}
