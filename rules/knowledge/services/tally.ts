/** Tally: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'tally',
  name: 'Tally',
  owner: 'Tally',
  category: 'embed',
  embed: true,
  hosts: ['tally.so'],
  urls: [{ kind: 'embed', hosts: ['tally.so'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
