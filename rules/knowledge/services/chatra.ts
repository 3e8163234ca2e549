/** Chatra: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'chatra',
  name: 'Chatra',
  owner: 'Chatra',
  category: 'embed',
  embed: true,
  hosts: ['*.chatra.io'],
  urls: [{ kind: 'embed', hosts: ['*.chatra.io'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
