/** LogRocket: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'logrocket',
  name: 'LogRocket',
  owner: 'LogRocket',
  category: 'session-replay',
  embed: false,
  hosts: ['*.lr-ingest.io', '*.lr-in.com', '*.logr-ingest.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.lr-ingest.io', '*.lr-in.com', '*.logr-ingest.com'],
      path: '/(?:LogRocket|logger)[\\w.-]*\\.js',
      sources: ['unverified'],
    },
    {
      kind: 'collect',
      hosts: ['*.lr-ingest.io', '*.lr-in.com', '*.logr-ingest.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: '_lr_uf_',
      match: 'prefix',
      category: 'session-replay',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: '_lr_tabs_',
      match: 'prefix',
      category: 'session-replay',
      party: 'first',
      lifetime: '1 day',
      sources: ['unverified'],
    },
    {
      name: '_lr_hb_',
      match: 'prefix',
      category: 'session-replay',
      party: 'first',
      lifetime: '1 day',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
