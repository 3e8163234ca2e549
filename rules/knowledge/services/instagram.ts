/** Instagram: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'instagram',
  name: 'Instagram',
  owner: 'Meta',
  category: 'embed',
  embed: true,
  recordNames: ['instagram'],
  hosts: ['www.instagram.com', '*.cdninstagram.com'],
  urls: [
    { kind: 'script', hosts: ['www.instagram.com'], path: '/embed\\.js', sources: ['unverified'] },
    { kind: 'embed', hosts: ['www.instagram.com'], path: '/(?:p|reel)/[^/]+/embed', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'ig_did',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'instagram.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'mid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'instagram.com',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'datr',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'instagram.com',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
