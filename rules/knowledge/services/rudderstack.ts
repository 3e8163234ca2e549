/** RudderStack: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'rudderstack',
  name: 'RudderStack',
  owner: 'RudderStack',
  category: 'analytics',
  embed: false,
  hosts: ['*.rudderstack.com', '*.rudderlabs.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.rudderlabs.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.rudderstack.com'], path: '/v1/', sources: ['unverified'] },
    // Its calls, at any path of the site that passes them on.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { channel: [], anonymousId: [], messageId: [], originalTimestamp: [] },
      sources: ['public-code'],
    },
  ],
  cookies: [
    {
      name: 'rl_anonymous_id',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'rl_user_id',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'rl_trait',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'rl_session',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'rl_page_init_referr',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'rl_group',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
