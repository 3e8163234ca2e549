/** Calendly: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'calendly',
  name: 'Calendly',
  owner: 'Calendly',
  category: 'embed',
  embed: true,
  hosts: ['*.calendly.com'],
  urls: [
    { kind: 'embed', hosts: ['calendly.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['assets.calendly.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
