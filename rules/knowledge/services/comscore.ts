/** Comscore: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'comscore',
  name: 'Comscore',
  owner: 'Comscore',
  category: 'analytics',
  embed: false,
  hosts: ['*.scorecardresearch.com'],
  urls: [{ kind: 'pixel', hosts: ['*.scorecardresearch.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'UID',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'scorecardresearch.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'UIDR',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'scorecardresearch.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
