/** Wizaly: what it is recognised by. Its hosts as in Dimova et al., The CNAME of the Game (PoPETs 2021). */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'wizaly',
  name: 'Wizaly',
  owner: 'Wizaly',
  category: 'analytics',
  embed: false,
  hosts: ['*.wizaly.com'],
  urls: [
    // Sites give it a name of their own, which DNS calls an alias of these.
    { kind: 'script', hosts: ['*.wizaly.com'], types: ['script'], sources: ['public-pages'] },
    {
      kind: 'collect',
      hosts: ['*.wizaly.com'],
      types: ['image', 'ping', 'fetch', 'xhr'],
      sources: ['public-pages'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['public-pages'],
};
