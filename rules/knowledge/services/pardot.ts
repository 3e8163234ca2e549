/** Pardot (Salesforce): what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'pardot',
  name: 'Pardot (Salesforce)',
  owner: 'Salesforce',
  category: 'marketing',
  embed: false,
  hosts: ['*.pardot.com'],
  urls: [
    { kind: 'script', hosts: ['pi.pardot.com', 'cdn.pardot.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['pi.pardot.com'], path: '/analytics', sources: ['unverified'] },
    { kind: 'form-target', hosts: ['go.pardot.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '^visitor_id\\d',
      match: 'pattern',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '^lpv\\d',
      match: 'pattern',
      category: 'marketing',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: 'pardot',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
