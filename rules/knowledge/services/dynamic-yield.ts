/** Dynamic Yield: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'dynamic-yield',
  name: 'Dynamic Yield',
  owner: 'Mastercard',
  category: 'marketing',
  embed: false,
  hosts: ['*.dynamicyield.com'],
  urls: [
    { kind: 'script', hosts: ['*.dynamicyield.com'], path: '/api/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.dynamicyield.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_dyid',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_dyjsession',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: '_dycnst',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '30 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
