/** Snapchat: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'snapchat',
  name: 'Snapchat',
  owner: 'Snap',
  category: 'marketing',
  embed: false,
  hosts: ['tr.snapchat.com', '*.sc-static.net'],
  urls: [
    { kind: 'script', hosts: ['sc-static.net'], path: '/scevent', sources: ['unverified'] },
    { kind: 'pixel', hosts: ['tr.snapchat.com', 'tr6.snapchat.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_scid',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'sc_at',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'snapchat.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
