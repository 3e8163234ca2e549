/** AppsFlyer: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'appsflyer',
  name: 'AppsFlyer',
  owner: 'AppsFlyer',
  category: 'marketing',
  embed: false,
  hosts: ['websdk.appsflyer.com', 'wa.appsflyer.com', 'wa.onelink.me'],
  urls: [
    {
      kind: 'script',
      hosts: ['websdk.appsflyer.com', 'wa.appsflyer.com', 'wa.onelink.me'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    {
      kind: 'collect',
      hosts: ['websdk.appsflyer.com', 'wa.appsflyer.com', 'wa.onelink.me'],
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: 'afUserId',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'AF_SYNC',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 week',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
