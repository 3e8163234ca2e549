/** ActiveCampaign: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'activecampaign',
  name: 'ActiveCampaign',
  owner: 'ActiveCampaign',
  category: 'marketing',
  embed: false,
  hosts: ['trackcmp.net', '*.activehosted.com', '*.app-us1.com'],
  urls: [
    { kind: 'script', hosts: ['diffuser-cdn.app-us1.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['trackcmp.net', 'prism.app-us1.com'], sources: ['unverified'] },
    { kind: 'form-target', hosts: ['*.activehosted.com'], path: '/proc', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'ac_enable_tracking',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '30 days',
      sources: ['unverified'],
    },
    {
      name: 'prism_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '30 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
