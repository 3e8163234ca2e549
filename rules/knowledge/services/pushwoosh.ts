/** Pushwoosh: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'pushwoosh',
  name: 'Pushwoosh',
  owner: 'Pushwoosh',
  category: 'marketing',
  embed: false,
  hosts: ['cdn.pushwoosh.com', '*.pushwoosh.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.pushwoosh.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.pushwoosh.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
