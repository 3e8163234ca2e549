/** Publitas: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'publitas',
  name: 'Publitas',
  owner: 'Publitas',
  category: 'embed',
  embed: true,
  hosts: ['view.publitas.com'],
  urls: [{ kind: 'embed', hosts: ['view.publitas.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
