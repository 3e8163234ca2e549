/** AddToAny: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'addtoany',
  name: 'AddToAny',
  owner: 'AddToAny',
  category: 'embed',
  embed: true,
  hosts: ['static.addtoany.com'],
  urls: [{ kind: 'script', hosts: ['static.addtoany.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
