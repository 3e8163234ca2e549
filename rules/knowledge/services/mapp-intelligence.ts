/** Mapp Intelligence (Webtrekk): what it is recognised by. Its hosts as in Dimova et al., The CNAME of the Game (PoPETs 2021). */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mapp-intelligence',
  name: 'Mapp Intelligence (Webtrekk)',
  owner: 'Mapp',
  category: 'analytics',
  embed: false,
  hosts: ['*.webtrekk.net', '*.wt-eu02.net', '*.wbtrk.net'],
  urls: [
    // Sites give it a name of their own, which DNS calls an alias of these.
    {
      kind: 'script',
      hosts: ['*.webtrekk.net', '*.wt-eu02.net', '*.wbtrk.net'],
      types: ['script'],
      sources: ['public-pages'],
    },
    {
      kind: 'collect',
      hosts: ['*.webtrekk.net', '*.wt-eu02.net', '*.wbtrk.net'],
      types: ['image', 'ping', 'fetch', 'xhr'],
      sources: ['public-pages'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['public-pages'],
};
