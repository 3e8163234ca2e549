/** Qualtrics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'qualtrics',
  name: 'Qualtrics',
  owner: 'Qualtrics',
  category: 'analytics',
  embed: false,
  hosts: ['*.siteintercept.qualtrics.com', 'siteintercept.qualtrics.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.siteintercept.qualtrics.com', 'siteintercept.qualtrics.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    {
      kind: 'collect',
      hosts: ['*.siteintercept.qualtrics.com', 'siteintercept.qualtrics.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: 'QSI_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
