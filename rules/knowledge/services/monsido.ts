/** Monsido: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'monsido',
  name: 'Monsido',
  owner: 'Acquia',
  category: 'analytics',
  embed: false,
  hosts: ['*.monsido.com'],
  urls: [
    { kind: 'script', hosts: ['app-script.monsido.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['tracking.monsido.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'monsido',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
