/** Oracle Eloqua: what it is recognised by. Its hosts as in Dimova et al., The CNAME of the Game (PoPETs 2021). */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'oracle-eloqua',
  name: 'Oracle Eloqua',
  owner: 'Oracle',
  category: 'marketing',
  embed: false,
  hosts: ['*.eloqua.com', '*.en25.com'],
  urls: [
    // Sites give it a name of their own, which DNS calls an alias of these.
    { kind: 'script', hosts: ['*.eloqua.com', '*.en25.com'], types: ['script'], sources: ['public-pages'] },
    {
      kind: 'form-target',
      hosts: ['*.eloqua.com', '*.en25.com'],
      path: '/e/f',
      sources: ['unverified'],
    },
    {
      kind: 'collect',
      hosts: ['*.eloqua.com', '*.en25.com'],
      types: ['image', 'ping', 'fetch', 'xhr'],
      sources: ['public-pages'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['public-pages'],
};
