/** Act-On: what it is recognised by. Its hosts as in Dimova et al., The CNAME of the Game (PoPETs 2021). */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'act-on',
  name: 'Act-On',
  owner: 'Act-On Software',
  category: 'marketing',
  embed: false,
  hosts: ['*.actonservice.com', '*.actonsoftware.com'],
  urls: [
    // Sites give it a name of their own, which DNS calls an alias of these.
    {
      kind: 'script',
      hosts: ['*.actonservice.com', '*.actonsoftware.com'],
      types: ['script'],
      sources: ['public-pages'],
    },
    {
      kind: 'collect',
      hosts: ['*.actonservice.com', '*.actonsoftware.com'],
      types: ['image', 'ping', 'fetch', 'xhr'],
      sources: ['public-pages'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['public-pages'],
};
