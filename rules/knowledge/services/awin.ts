/** Awin: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'awin',
  name: 'Awin',
  owner: 'Awin',
  category: 'marketing',
  embed: false,
  hosts: ['*.awin1.com', '*.dwin1.com'],
  urls: [
    { kind: 'pixel', hosts: ['www.awin1.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['www.dwin1.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_aw_m_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_aw_sn_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
