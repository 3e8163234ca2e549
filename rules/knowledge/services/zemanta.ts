/** Zemanta: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'zemanta',
  name: 'Zemanta',
  owner: 'Outbrain',
  category: 'marketing',
  embed: false,
  hosts: ['b1h.zemanta.com', '*.zemanta.com'],
  urls: [{ kind: 'collect', hosts: ['b1h.zemanta.com', '*.zemanta.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
