/** Juicer: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'juicer',
  name: 'Juicer',
  owner: 'Juicer',
  category: 'embed',
  embed: true,
  hosts: ['assets.juicer.io', 'www.juicer.io'],
  urls: [
    { kind: 'script', hosts: ['assets.juicer.io'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['www.juicer.io'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
