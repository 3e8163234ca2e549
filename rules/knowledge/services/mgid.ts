/** MGID: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mgid',
  name: 'MGID',
  owner: 'MGID',
  category: 'marketing',
  embed: false,
  hosts: ['jsc.mgid.com', '*.mgid.com'],
  urls: [
    { kind: 'script', hosts: ['jsc.mgid.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.mgid.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
