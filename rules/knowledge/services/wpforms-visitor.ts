/** WPForms visitor number: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'wpforms-visitor',
  name: 'WPForms visitor number',
  owner: null,
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: '_wpfuuid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '11 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
