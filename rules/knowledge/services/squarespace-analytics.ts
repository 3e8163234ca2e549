/** Squarespace Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'squarespace-analytics',
  name: 'Squarespace Analytics',
  owner: 'Squarespace',
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'ss_cvr',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'ss_cvt',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: 'ss_cvisit',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: 'ss_cid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'ss_cpvisit',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'ss_lastid',
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
