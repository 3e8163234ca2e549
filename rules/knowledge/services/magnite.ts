/** Magnite: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'magnite',
  name: 'Magnite',
  owner: 'Magnite',
  category: 'marketing',
  embed: false,
  hosts: ['*.rubiconproject.com', '*.1rx.io'],
  urls: [{ kind: 'pixel', hosts: ['*.rubiconproject.com', '*.1rx.io'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'khaos',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'rubiconproject.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'audit',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'rubiconproject.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
