/** Wix Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'wix-analytics',
  name: 'Wix Analytics',
  owner: 'Wix',
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [{ kind: 'collect', hosts: ['frog.wix.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: '_wixCIDX',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '3 months',
      sources: ['unverified'],
    },
    {
      name: '_wixUIDX',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '3 months',
      sources: ['unverified'],
    },
    {
      name: '_wix_browser_sess',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
