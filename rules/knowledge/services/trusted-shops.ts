/** Trusted Shops: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'trusted-shops',
  name: 'Trusted Shops',
  owner: 'Trusted Shops',
  category: 'embed',
  embed: true,
  hosts: ['widgets.trustedshops.com', 'integrations.etrusted.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['widgets.trustedshops.com', 'integrations.etrusted.com'],
      sources: ['unverified'],
    },
    { kind: 'embed', hosts: ['widgets.trustedshops.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
