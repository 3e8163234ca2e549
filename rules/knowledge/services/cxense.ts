/** Piano DMP (Cxense): what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'cxense',
  name: 'Piano DMP (Cxense)',
  owner: 'Piano',
  category: 'marketing',
  embed: false,
  hosts: ['*.cxense.com'],
  urls: [
    { kind: 'script', hosts: ['*.cxense.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.cxense.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'cX_P',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'cX_S',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'cX_G',
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
