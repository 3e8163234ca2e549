/** JW Player: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'jw-player',
  name: 'JW Player',
  owner: 'JWP Connatix',
  category: 'embed',
  embed: true,
  hosts: ['*.jwplayer.com', '*.jwpcdn.com', '*.jwpltx.com'],
  urls: [
    { kind: 'embed', hosts: ['*.jwplayer.com', '*.jwpcdn.com', '*.jwpltx.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
