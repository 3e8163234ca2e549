/** Taboola: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'taboola',
  name: 'Taboola',
  owner: 'Taboola',
  category: 'marketing',
  embed: false,
  hosts: ['*.taboola.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.taboola.com'], sources: ['unverified'] },
    { kind: 'pixel', hosts: ['trc.taboola.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 't_gid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'taboola.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_tb_t_ppg',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '10 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
