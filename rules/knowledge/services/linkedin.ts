/** LinkedIn: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'linkedin',
  name: 'LinkedIn',
  owner: 'LinkedIn',
  category: 'marketing',
  embed: false,
  hosts: ['snap.licdn.com', '*.ads.linkedin.com', 'platform.linkedin.com'],
  urls: [
    { kind: 'script', hosts: ['snap.licdn.com'], sources: ['public-code'] },
    { kind: 'pixel', hosts: ['*.ads.linkedin.com'], sources: ['public-code'] },
    { kind: 'pixel', hosts: ['www.linkedin.com'], path: '/px/', sources: ['unverified'] },
    { kind: 'embed', hosts: ['platform.linkedin.com'], sources: ['public-code'] },
  ],
  cookies: [
    { name: 'li_sugr', match: 'exact', category: 'marketing', party: 'third', domain: 'linkedin.com', lifetime: '90 days', sources: ['open-cookie-database'] },
    { name: 'bcookie', match: 'exact', category: 'marketing', party: 'third', domain: 'linkedin.com', lifetime: '1 year', sources: ['open-cookie-database'] },
    { name: 'lidc', match: 'exact', category: 'marketing', party: 'third', domain: 'linkedin.com', lifetime: '1 day', sources: ['open-cookie-database'] },
    { name: 'UserMatchHistory', match: 'exact', category: 'marketing', party: 'third', domain: 'linkedin.com', lifetime: 'session', sources: ['open-cookie-database'] },
    { name: 'li_fat_id', match: 'exact', category: 'marketing', party: 'first', lifetime: '30 days', sources: ['unverified'] },
    { name: 'li_giant', match: 'exact', category: 'marketing', party: 'first', lifetime: '7 days', sources: ['unverified'] },
    { name: 'ln_or', match: 'exact', category: 'marketing', party: 'first', lifetime: '1 day', sources: ['unverified'] },
    { name: 'AnalyticsSyncHistory', match: 'exact', category: 'marketing', party: 'third', domain: 'linkedin.com', lifetime: '30 days', sources: ['unverified'] },
    { name: 'li_gc', match: 'exact', category: 'consent-record', party: 'third', domain: 'linkedin.com', lifetime: '2 years', sources: ['open-cookie-database'] },
  ],
  storage: [],
  sources: ['open-cookie-database', 'public-code'],
};
