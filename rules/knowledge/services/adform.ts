/** Adform: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adform',
  name: 'Adform',
  owner: 'Adform',
  category: 'marketing',
  embed: false,
  hosts: ['*.adform.net', '*.adformdsp.net'],
  urls: [
    { kind: 'script', hosts: ['s2.adform.net'], sources: ['unverified'] },
    { kind: 'pixel', hosts: ['*.adform.net'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'uid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'adform.net',
      lifetime: '2 months',
      sources: ['unverified'],
    },
    {
      name: 'C',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'adform.net',
      lifetime: '1 month',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
