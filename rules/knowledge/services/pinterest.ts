/** Pinterest: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'pinterest',
  name: 'Pinterest',
  owner: 'Pinterest',
  category: 'marketing',
  embed: false,
  recordNames: ['pinterest'],
  hosts: ['ct.pinterest.com', 's.pinimg.com', 'assets.pinterest.com'],
  urls: [
    { kind: 'pixel', hosts: ['ct.pinterest.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['s.pinimg.com'], path: '/ct/', sources: ['unverified'] },
    { kind: 'script', hosts: ['assets.pinterest.com'], path: '/js/', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_pin_unauth',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_pinterest_ct_ua',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'ct.pinterest.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_pinterest_sess',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'pinterest.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
