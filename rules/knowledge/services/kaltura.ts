/** Kaltura: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'kaltura',
  name: 'Kaltura',
  owner: 'Kaltura',
  category: 'embed',
  embed: true,
  hosts: ['cdnapisec.kaltura.com', 'stats.kaltura.com', '*.kaltura.com'],
  urls: [
    { kind: 'script', hosts: ['cdnapisec.kaltura.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['stats.kaltura.com'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['*.kaltura.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
