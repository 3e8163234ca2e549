/** Microsoft Clarity: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  owner: 'Microsoft',
  category: 'session-replay',
  embed: false,
  recordNames: ['clarity'],
  hosts: ['*.clarity.ms'],
  urls: [{ kind: 'script', hosts: ['*.clarity.ms'], sources: ['public-code'] }],
  cookies: [
    {
      name: '_clck',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
    {
      name: '_clsk',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['open-cookie-database'],
    },
    {
      name: 'MUID',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'clarity.ms',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'CLID',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'clarity.ms',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [],
  sources: ['open-cookie-database', 'public-code'],
};
