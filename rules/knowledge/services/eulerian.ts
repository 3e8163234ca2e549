/** Eulerian: what it is recognised by. Its hosts as in Dimova et al., The CNAME of the Game (PoPETs 2021). */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'eulerian',
  name: 'Eulerian',
  owner: 'Eulerian Technologies',
  category: 'marketing',
  embed: false,
  hosts: ['*.eulerian.net'],
  urls: [
    // Sites give it a name of their own, which DNS calls an alias of these.
    { kind: 'script', hosts: ['*.eulerian.net'], types: ['script'], sources: ['public-pages'] },
    {
      kind: 'collect',
      hosts: ['*.eulerian.net'],
      types: ['image', 'ping', 'fetch', 'xhr'],
      sources: ['public-pages'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['public-pages'],
};
