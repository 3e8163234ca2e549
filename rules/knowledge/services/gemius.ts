/** Gemius: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'gemius',
  name: 'Gemius',
  owner: 'Gemius',
  category: 'analytics',
  embed: false,
  hosts: ['*.gemius.pl'],
  urls: [
    { kind: 'script', hosts: ['*.gemius.pl'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.gemius.pl'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__gfp_64b',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'Gdyn',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'gemius.pl',
      lifetime: '5 years',
      sources: ['unverified'],
    },
    {
      name: 'Gtest',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'gemius.pl',
      lifetime: '1 month',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
