/** EmbedSocial: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'embedsocial',
  name: 'EmbedSocial',
  owner: 'EmbedSocial',
  category: 'embed',
  embed: true,
  hosts: ['embedsocial.com'],
  urls: [
    { kind: 'script', hosts: ['embedsocial.com'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['embedsocial.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
