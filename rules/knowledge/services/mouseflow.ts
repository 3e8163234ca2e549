/** Mouseflow: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mouseflow',
  name: 'Mouseflow',
  owner: 'Mouseflow',
  category: 'session-replay',
  embed: false,
  hosts: ['*.mouseflow.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.mouseflow.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.mouseflow.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'mf_user',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '90 days',
      sources: ['unverified'],
    },
    {
      name: '^mf_[0-9a-f-]{30,}',
      match: 'pattern',
      category: 'session-replay',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
