/** Microsoft Advertising: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'microsoft-advertising',
  name: 'Microsoft Advertising',
  owner: 'Microsoft',
  category: 'marketing',
  embed: false,
  loads: true,
  consentInHits: { parameter: 'asc', granted: '^G$', denied: '^D$', sources: ['public-pages'] },
  hosts: ['bat.bing.com', 'bat.bing.net'],
  urls: [
    {
      kind: 'script',
      hosts: ['bat.bing.com', 'bat.bing.net'],
      path: '/(?:bat\\.js|p/)',
      sources: ['unverified'],
    },
    { kind: 'pixel', hosts: ['bat.bing.com', 'bat.bing.net'], path: '/actionp?/', sources: ['unverified'] },
    {
      kind: 'pixel',
      hosts: ['*'],
      parameters: { ti: ['number', 'timestamp'], Ver: ['number', 'boolean'], evt: ['word'] },
      sources: ['public-pages'],
    }, // passed on by a host of the site
    { kind: 'pixel', hosts: ['c.bing.com'], path: '/c\\.gif', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_uetsid',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 day',
      sources: ['unverified'],
    },
    {
      name: '_uetvid',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'MUID',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'bing.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'MR',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'bat.bing.com',
      lifetime: '7 days',
      sources: ['unverified'],
    },
    {
      name: '_uetmsclkid',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '90 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
