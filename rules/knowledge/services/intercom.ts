/** Intercom: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'intercom',
  name: 'Intercom',
  owner: 'Intercom',
  category: 'embed',
  embed: true,
  hosts: ['*.intercom.io', '*.intercomcdn.com', '*.intercom.com'],
  urls: [
    { kind: 'script', hosts: ['widget.intercom.io', 'js.intercomcdn.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.intercom.io'], path: '/messenger', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'intercom-id-',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: '9 months',
      sources: ['unverified'],
    },
    {
      name: 'intercom-session-',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: '1 week',
      sources: ['unverified'],
    },
    {
      name: 'intercom-device-id-',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: '9 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
