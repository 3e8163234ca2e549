/** Vimeo: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'vimeo',
  name: 'Vimeo',
  owner: 'Vimeo',
  category: 'embed',
  embed: true,
  privacyMode: { parameter: 'dnt', value: '1' },
  hosts: ['player.vimeo.com', '*.vimeocdn.com'],
  urls: [{ kind: 'embed', hosts: ['player.vimeo.com'], path: '/video/', sources: ['public-code'] }],
  cookies: [
    {
      name: 'vuid',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'vimeo.com',
      lifetime: '1 minute',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [],
  sources: ['open-cookie-database', 'public-code'],
};
