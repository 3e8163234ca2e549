/** Sitecore Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sitecore-analytics',
  name: 'Sitecore Analytics',
  owner: 'Sitecore',
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'SC_ANALYTICS_GLOBAL_COOKIE',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '10 years',
      sources: ['unverified'],
    },
    {
      name: 'SC_ANALYTICS_SESSION_COOKIE',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'SC_ANALYTICS_FORM_DATA',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
    {
      name: 'bid_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'BX_cid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
