/** AdRoll: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adroll',
  name: 'AdRoll',
  owner: 'NextRoll',
  category: 'marketing',
  embed: false,
  hosts: ['*.adroll.com'],
  urls: [
    { kind: 'script', hosts: ['s.adroll.com'], sources: ['unverified'] },
    { kind: 'pixel', hosts: ['d.adroll.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__adroll_fpc',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '__ar_v4',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '__adroll',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'adroll.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
