/** Who is behind a domain, for a message: the service or the organisation where one is known. */
import { serviceOf } from './classify.ts';
import { ownerOf } from '../knowledge/owners.ts';
import { short } from '../judge/wording.ts';

/** `licdn.com (LinkedIn)`; the domain alone where nobody knows. */
export function partyInWords(domain: string, url: string): string {
  const who = serviceOf(url)?.name ?? ownerOf(domain);
  return who === null || who.toLowerCase() === domain.toLowerCase()
    ? short(domain)
    : `${short(domain)} (${who})`;
}
