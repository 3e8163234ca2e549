/** Plausible: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'plausible',
  name: 'Plausible',
  owner: 'Plausible',
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['plausible.io'],
  urls: [
    { kind: 'script', hosts: ['plausible.io'], path: '/js/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['plausible.io'], path: '/api/event', sources: ['unverified'] },
    // Its events, passed on by a host of the site or sent to the site's own edition.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { n: [], u: ['url'], d: ['token', 'word', 'text'] },
      sources: ['public-pages'],
    },
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { name: [], url: ['url'], domain: ['token'], screen_width: [] },
      sources: ['public-pages'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
