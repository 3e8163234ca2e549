/** OpenStreetMap: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'openstreetmap',
  name: 'OpenStreetMap',
  owner: 'OpenStreetMap Foundation',
  category: 'asset',
  embed: false,
  hosts: ['www.openstreetmap.org', '*.tile.openstreetmap.org'],
  urls: [
    { kind: 'asset', hosts: ['www.openstreetmap.org'], path: '/export/embed', sources: ['unverified'] },
    { kind: 'asset', hosts: ['*.tile.openstreetmap.org'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
