/** MediaMath: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mediamath',
  name: 'MediaMath',
  owner: 'MediaMath',
  category: 'marketing',
  embed: false,
  hosts: ['*.mathtag.com'],
  urls: [{ kind: 'pixel', hosts: ['*.mathtag.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'uuid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'mathtag.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'mt_misc',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'mathtag.com',
      lifetime: '30 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
