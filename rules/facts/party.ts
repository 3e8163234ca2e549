/** Says who is behind a domain: the service or organisation, if known. */
import { serviceOf } from './classify.ts';
import { ownerOf } from '../knowledge/owners.ts';
import { short } from '../judge/wording.ts';

/** `licdn.com (LinkedIn)`; the domain alone if its owner is unknown. */
export function partyInWords(domain: string, url: string): string {
  const who = serviceOf(url)?.name ?? ownerOf(domain);
  return who === null || who.toLowerCase() === domain.toLowerCase()
    ? short(domain)
    : `${short(domain)} (${who})`;
}
