/** Permutive: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'permutive',
  name: 'Permutive',
  owner: 'Permutive',
  category: 'marketing',
  embed: false,
  hosts: ['*.permutive.com', '*.permutive.app'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.permutive.com', '*.permutive.app'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.permutive.com', '*.permutive.app'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'permutive-id',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
