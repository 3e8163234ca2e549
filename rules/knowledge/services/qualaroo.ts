/** Qualaroo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'qualaroo',
  name: 'Qualaroo',
  owner: 'Qualaroo',
  category: 'analytics',
  embed: false,
  hosts: ['cl.qualaroo.com', 'turbo.qualaroo.com'],
  urls: [
    { kind: 'script', hosts: ['cl.qualaroo.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['turbo.qualaroo.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'ki_t',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '5 years',
      sources: ['unverified'],
    },
    {
      name: 'ki_r',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '5 years',
      sources: ['unverified'],
    },
    {
      name: 'ki_s',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '5 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
