/** ZoomInfo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'zoominfo',
  name: 'ZoomInfo',
  owner: 'ZoomInfo',
  category: 'marketing',
  embed: false,
  hosts: ['ws.zoominfo.com'],
  urls: [
    { kind: 'script', hosts: ['ws.zoominfo.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['ws.zoominfo.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_zitok',
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
