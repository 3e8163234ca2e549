/** Snowplow: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'snowplow',
  name: 'Snowplow',
  owner: 'Snowplow',
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [
    {
      kind: 'collect',
      hosts: ['*'],
      path: '(?:/[^/]+)*/com\\.snowplowanalytics\\.snowplow/tp2',
      sources: ['unverified'],
    },
    // Its protocol, at any path that the site chose: by GET, and by POST.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { e: ['word'], p: ['word'], tv: [], dtm: ['timestamp'] },
      sources: ['public-pages'],
    },
    {
      kind: 'collect',
      hosts: ['*'],
      path: '/',
      query: { schema: '^iglu:com\\.snowplowanalytics\\.snowplow/payload_data/' },
      parameters: { schema: [], data: [] },
      sources: ['public-pages'],
    },
  ],
  cookies: [
    {
      name: '_sp_id.',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: '_sp_ses.',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
