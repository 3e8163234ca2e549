/** Disqus: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'disqus',
  name: 'Disqus',
  owner: 'Disqus',
  category: 'embed',
  embed: true,
  hosts: ['*.disqus.com', '*.disquscdn.com'],
  urls: [
    { kind: 'script', hosts: ['*.disqus.com'], path: '/(?:embed|count)\\.js', sources: ['unverified'] },
    { kind: 'embed', hosts: ['disqus.com'], path: '/embed', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'disqus_unique',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'disqus.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
