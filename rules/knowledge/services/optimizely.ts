/** Optimizely: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'optimizely',
  name: 'Optimizely',
  owner: 'Optimizely',
  category: 'analytics',
  embed: false,
  hosts: ['*.optimizely.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.optimizely.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['logx.optimizely.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'optimizelyEndUserId',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
