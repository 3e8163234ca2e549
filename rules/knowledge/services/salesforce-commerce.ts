/** Salesforce Commerce Cloud: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'salesforce-commerce',
  name: 'Salesforce Commerce Cloud',
  owner: 'Salesforce',
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'dwanonymous_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '180 days',
      sources: ['unverified'],
    },
    {
      name: '__cq_uuid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '__cq_seg',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 days',
      sources: ['unverified'],
    },
    {
      name: '__cq_bc',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 days',
      sources: ['unverified'],
    },
    {
      name: 'cqcid',
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
