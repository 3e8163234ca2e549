/** Selligent: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'selligent',
  name: 'Selligent',
  owner: 'Marigold',
  category: 'marketing',
  embed: false,
  hosts: ['*.emsecure.net'],
  urls: [{ kind: 'collect', hosts: ['*.emsecure.net'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
