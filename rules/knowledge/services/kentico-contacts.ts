/** Kentico contact management: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'kentico-contacts',
  name: 'Kentico contact management',
  owner: 'Kentico',
  category: 'marketing',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'CurrentContact',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '50 years',
      sources: ['unverified'],
    },
    {
      name: 'VisitorStatus',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '20 years',
      sources: ['unverified'],
    },
    {
      name: 'CMSLandingPageLoaded',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '20 minutes',
      sources: ['unverified'],
    },
    {
      name: 'CMSUserPage',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '20 minutes',
      sources: ['unverified'],
    },
    {
      name: 'CMSUrlReferrer',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
