/** Mapbox: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mapbox',
  name: 'Mapbox',
  owner: 'Mapbox',
  category: 'embed',
  embed: true,
  hosts: ['*.mapbox.com', '*.tiles.mapbox.com'],
  urls: [
    { kind: 'collect', hosts: ['events.mapbox.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['api.mapbox.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [
    {
      key: 'mapbox.eventData',
      match: 'prefix',
      area: 'localStorage',
      origin: 'own',
      sources: ['unverified'],
    },
  ],
  sources: ['unverified'],
};
