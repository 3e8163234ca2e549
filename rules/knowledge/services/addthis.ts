/** AddThis: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'addthis',
  name: 'AddThis',
  owner: 'Oracle',
  category: 'marketing',
  embed: true,
  hosts: ['*.addthis.com'],
  urls: [
    { kind: 'script', hosts: ['s7.addthis.com'], sources: ['unverified'] },
    { kind: 'pixel', hosts: ['m.addthis.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__atuvc',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '__atuvs',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: 'uvc',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'addthis.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'loc',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'addthis.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'uid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'addthis.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [{ key: '_at.', match: 'prefix', area: 'localStorage', origin: 'own', sources: ['unverified'] }],
  sources: ['unverified'],
};
