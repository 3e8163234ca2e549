/** Marketo Measure (Bizible): what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'bizible',
  name: 'Marketo Measure (Bizible)',
  owner: 'Adobe',
  category: 'marketing',
  embed: false,
  hosts: ['*.bizible.com'],
  urls: [
    { kind: 'script', hosts: ['*.bizible.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.bizible.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_biz_uid',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_biz_nA',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_biz_pendingA',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_biz_flagsA',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
