/** Amazon Ads: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'amazon-ads',
  name: 'Amazon Ads',
  owner: 'Amazon',
  category: 'marketing',
  embed: false,
  hosts: ['*.amazon-adsystem.com'],
  urls: [
    { kind: 'script', hosts: ['*.amazon-adsystem.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.amazon-adsystem.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'ad-id',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'amazon-adsystem.com',
      lifetime: '9 months',
      sources: ['unverified'],
    },
    {
      name: 'ad-privacy',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'amazon-adsystem.com',
      lifetime: '5 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
