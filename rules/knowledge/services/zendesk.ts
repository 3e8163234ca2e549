/** Zendesk: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'zendesk',
  name: 'Zendesk',
  owner: 'Zendesk',
  category: 'embed',
  embed: true,
  hosts: ['*.zdassets.com', '*.zopim.com', '*.zendesk.com'],
  urls: [
    { kind: 'script', hosts: ['static.zdassets.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['*.zopim.com'], sources: ['unverified'] },
    { kind: 'form-target', hosts: ['*.zendesk.com'], path: '/(?:requests|hc)', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__zlcmid',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '__zlcstore',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '__zlcid',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [
    { key: 'ZD-suid', match: 'exact', area: 'localStorage', origin: 'own', sources: ['unverified'] },
    { key: 'ZD-buid', match: 'exact', area: 'localStorage', origin: 'own', sources: ['unverified'] },
  ],
  sources: ['unverified'],
};
