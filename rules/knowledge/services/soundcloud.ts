/** SoundCloud: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'soundcloud',
  name: 'SoundCloud',
  owner: 'SoundCloud',
  category: 'embed',
  embed: true,
  hosts: ['w.soundcloud.com', '*.sndcdn.com'],
  urls: [{ kind: 'embed', hosts: ['w.soundcloud.com'], path: '/player', sources: ['unverified'] }],
  cookies: [
    {
      name: 'sc_anonymous_id',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'soundcloud.com',
      lifetime: '10 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
