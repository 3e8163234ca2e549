/** Klaviyo: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'klaviyo',
  name: 'Klaviyo',
  owner: 'Klaviyo',
  category: 'marketing',
  embed: false,
  hosts: ['*.klaviyo.com'],
  urls: [
    { kind: 'script', hosts: ['static.klaviyo.com', 'static-tracking.klaviyo.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['a.klaviyo.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__kla_id',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
