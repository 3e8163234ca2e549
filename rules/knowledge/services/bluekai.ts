/** Oracle BlueKai: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'bluekai',
  name: 'Oracle BlueKai',
  owner: 'Oracle',
  category: 'marketing',
  embed: false,
  hosts: ['*.bluekai.com', '*.bkrtx.com'],
  urls: [
    { kind: 'script', hosts: ['*.bluekai.com', '*.bkrtx.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.bluekai.com', '*.bkrtx.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'bku',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'bluekai.com',
      lifetime: '6 months',
      sources: ['unverified'],
    },
    {
      name: 'bkpa',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'bluekai.com',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
