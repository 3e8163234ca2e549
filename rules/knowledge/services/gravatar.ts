/** Gravatar: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'gravatar',
  name: 'Gravatar',
  owner: 'Automattic',
  category: 'asset',
  embed: false,
  hosts: ['*.gravatar.com'],
  urls: [{ kind: 'asset', hosts: ['*.gravatar.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
