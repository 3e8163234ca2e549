/** Jotform: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'jotform',
  name: 'Jotform',
  owner: 'Jotform',
  category: 'embed',
  embed: true,
  hosts: ['*.jotform.com', '*.jotfor.ms'],
  urls: [{ kind: 'embed', hosts: ['*.jotform.com', '*.jotfor.ms'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
