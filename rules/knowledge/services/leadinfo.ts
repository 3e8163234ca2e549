/** Leadinfo: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'leadinfo',
  name: 'Leadinfo',
  owner: 'Leadinfo',
  category: 'marketing',
  embed: false,
  hosts: ['*.leadinfo.com', '*.leadinfo.net'],
  urls: [{ kind: 'script', hosts: ['*.leadinfo.com', '*.leadinfo.net'], sources: ['public-code'] }],
  cookies: [
    {
      name: '_li_id',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
    {
      name: '_li_ses',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [],
  sources: ['public-code'],
};
