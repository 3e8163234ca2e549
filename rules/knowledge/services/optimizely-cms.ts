/**
 * Optimizely CMS visitor statistics: what it is recognised by. From practice, to be confirmed by observation.
 */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'optimizely-cms',
  name: 'Optimizely CMS visitor statistics',
  owner: 'Optimizely',
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'EPi:NumberOfVisits',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '10 years',
      sources: ['unverified'],
    },
    {
      name: 'EPi:StateMarker',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'EPi:ViewedCategories',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '.EPiForm_VisitorIdentifier',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '90 days',
      sources: ['unverified'],
    },
    {
      name: '.EPiForm_BID',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '90 days',
      sources: ['unverified'],
    },
    {
      name: '_madid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '10 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
