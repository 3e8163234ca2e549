/** Kelkoo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'kelkoo',
  name: 'Kelkoo',
  owner: 'Kelkoo',
  category: 'marketing',
  embed: false,
  hosts: ['s.kk-resources.com', '*.kelkoogroup.net'],
  urls: [
    { kind: 'script', hosts: ['s.kk-resources.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.kelkoogroup.net'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
