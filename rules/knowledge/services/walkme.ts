/** WalkMe: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'walkme',
  name: 'WalkMe',
  owner: 'SAP',
  category: 'analytics',
  embed: false,
  hosts: ['cdn.walkme.com', 'ec.walkme.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.walkme.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['ec.walkme.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
