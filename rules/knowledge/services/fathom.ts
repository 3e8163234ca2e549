/** Fathom: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'fathom',
  name: 'Fathom',
  owner: 'Conva Ventures',
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['cdn.usefathom.com', 'cdn-eu.usefathom.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['cdn.usefathom.com', 'cdn-eu.usefathom.com'],
      path: '/script',
      sources: ['unverified'],
    },
    {
      kind: 'collect',
      hosts: ['cdn.usefathom.com', 'cdn-eu.usefathom.com'],
      path: '/$',
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
