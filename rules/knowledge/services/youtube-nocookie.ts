/** YouTube (privacy-enhanced): what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'youtube-nocookie',
  name: 'YouTube (privacy-enhanced)',
  owner: 'Google',
  category: 'embed',
  embed: true,
  family: 'youtube',
  hosts: ['*.youtube-nocookie.com'],
  urls: [
    {
      kind: 'embed',
      hosts: ['*.youtube-nocookie.com'],
      path: '/embed/',
      sources: ['cross-check', 'public-pages'],
    },
  ],
  cookies: [],
  storage: [
    {
      key: 'yt-remote-device-id',
      match: 'exact',
      area: 'localStorage',
      origin: 'youtube-nocookie.com',
      sources: ['public-pages'],
    },
    {
      key: 'ytidb::LAST_RESULT_ENTRY_KEY',
      match: 'exact',
      area: 'localStorage',
      origin: 'youtube-nocookie.com',
      sources: ['public-pages'],
    },
  ],
  sources: ['public-pages', 'cross-check'],
};
