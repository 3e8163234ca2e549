/** Outbrain: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'outbrain',
  name: 'Outbrain',
  owner: 'Outbrain',
  category: 'marketing',
  embed: false,
  hosts: ['*.outbrain.com'],
  urls: [
    { kind: 'script', hosts: ['amplify.outbrain.com', 'widgets.outbrain.com'], sources: ['unverified'] },
    { kind: 'pixel', hosts: ['tr.outbrain.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'obuid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'outbrain.com',
      lifetime: '90 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
