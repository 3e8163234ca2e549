/** Salesforce Audience Studio: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'krux',
  name: 'Salesforce Audience Studio',
  owner: 'Salesforce',
  category: 'marketing',
  embed: false,
  hosts: ['*.krxd.net'],
  urls: [
    { kind: 'script', hosts: ['*.krxd.net'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.krxd.net'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_kuid_',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'krxd.net',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
