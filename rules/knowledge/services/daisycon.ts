/** Daisycon: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'daisycon',
  name: 'Daisycon',
  owner: 'Daisycon',
  category: 'marketing',
  embed: false,
  hosts: ['*.daisycon.com', '*.daisycon.io', 'www.ds1.nl', 'lt45.net', 'jf79.net'],
  urls: [
    { kind: 'pixel', hosts: ['www.ds1.nl', 'lt45.net', 'jf79.net'], sources: ['unverified'] },
    { kind: 'script', hosts: ['*.daisycon.io', 'static.daisycon.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
