/** tawk.to: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'tawk',
  name: 'tawk.to',
  owner: 'tawk.to',
  category: 'embed',
  embed: true,
  hosts: ['*.tawk.to'],
  urls: [
    { kind: 'script', hosts: ['embed.tawk.to'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['va.tawk.to'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'TawkConnectionTime',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'twk_uuid_',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
    {
      name: 'twk_idm_key',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [{ key: 'twk_', match: 'prefix', area: 'localStorage', origin: 'own', sources: ['unverified'] }],
  sources: ['unverified'],
};
