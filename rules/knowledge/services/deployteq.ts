/** Deployteq: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'deployteq',
  name: 'Deployteq',
  owner: 'Deployteq',
  category: 'marketing',
  embed: false,
  hosts: ['*.deployteq.net'],
  urls: [{ kind: 'collect', hosts: ['*.deployteq.net'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
