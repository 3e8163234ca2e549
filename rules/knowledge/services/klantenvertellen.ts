/** Klantenvertellen / Kiyoh: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'klantenvertellen',
  name: 'Klantenvertellen / Kiyoh',
  owner: 'Kiyoh',
  category: 'embed',
  embed: true,
  hosts: ['*.klantenvertellen.nl', '*.kiyoh.com'],
  urls: [
    {
      kind: 'embed',
      hosts: ['www.klantenvertellen.nl', 'www.kiyoh.com'],
      path: '/(?:retrieve-widget|widget)',
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
