/** Spotify: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'spotify',
  name: 'Spotify',
  owner: 'Spotify',
  category: 'embed',
  embed: true,
  hosts: ['open.spotify.com', '*.spotifycdn.com'],
  urls: [{ kind: 'embed', hosts: ['open.spotify.com'], path: '/embed', sources: ['unverified'] }],
  cookies: [
    {
      name: 'sp_t',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'spotify.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'sp_landing',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'spotify.com',
      lifetime: '1 day',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
