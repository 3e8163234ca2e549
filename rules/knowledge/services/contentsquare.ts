/** Contentsquare: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'contentsquare',
  name: 'Contentsquare',
  owner: 'Contentsquare',
  category: 'session-replay',
  embed: false,
  hosts: ['*.contentsquare.net', '*.contentsquare.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.contentsquare.net', '*.contentsquare.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.contentsquare.net', '*.contentsquare.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_cs_c',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '_cs_id',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '_cs_s',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: '_cs_mk_',
      match: 'prefix',
      category: 'session-replay',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
