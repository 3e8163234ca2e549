/** Cloudflare Web Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'cloudflare-web-analytics',
  name: 'Cloudflare Web Analytics',
  owner: 'Cloudflare',
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['*.cloudflareinsights.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['static.cloudflareinsights.com'],
      path: '/beacon\\.min\\.js',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['cloudflareinsights.com'], path: '/cdn-cgi/rum', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*'], path: '/cdn-cgi/rum$', sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
