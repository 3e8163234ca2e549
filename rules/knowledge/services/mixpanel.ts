/** Mixpanel: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mixpanel',
  name: 'Mixpanel',
  owner: 'Mixpanel',
  category: 'analytics',
  embed: false,
  hosts: ['*.mixpanel.com', '*.mxpnl.com'],
  urls: [
    {
      kind: 'collect',
      hosts: ['api.mixpanel.com', 'api-js.mixpanel.com', 'api-eu.mixpanel.com'],
      sources: ['unverified'],
    },
    { kind: 'script', hosts: ['cdn.mxpnl.com', '*.mixpanel.com'], sources: ['unverified'] },
    // Its makers offer a server to pass it on from the site: what its library adds to each address.
    {
      kind: 'collect',
      hosts: ['*'],
      path: '(?:/[^/]+)*/(?:track|engage|groups)/?$',
      parameters: { ip: ['boolean'], verbose: ['boolean'], _: ['timestamp'] },
      sources: ['public-code'],
    },
  ],
  cookies: [
    {
      name: '^mp_[0-9a-f]{32}_mixpanel$',
      match: 'pattern',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
