/** Quora pixel: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'quora-pixel',
  name: 'Quora pixel',
  owner: 'Quora',
  category: 'marketing',
  embed: false,
  hosts: ['a.quora.com', 'q.quora.com'],
  urls: [
    { kind: 'script', hosts: ['a.quora.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['q.quora.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
