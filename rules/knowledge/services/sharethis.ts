/** ShareThis: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sharethis',
  name: 'ShareThis',
  owner: 'ShareThis Inc.',
  category: 'marketing',
  embed: true,
  hosts: ['*.sharethis.com'],
  urls: [
    { kind: 'pixel', hosts: ['l.sharethis.com', 't.sharethis.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['*.sharethis.com'], sources: ['cross-check'] },
  ],
  cookies: [
    { name: '__stid', match: 'exact', category: 'marketing', party: 'third', domain: 'sharethis.com', lifetime: '1 year', sources: ['open-cookie-database'] },
    { name: '__stidv', match: 'exact', category: 'marketing', party: 'third', domain: 'sharethis.com', lifetime: '10 years', sources: ['open-cookie-database'] },
    { name: 'pubconsent', match: 'prefix', category: 'marketing', party: 'third', domain: 'sharethis.com', lifetime: '13 months', sources: ['open-cookie-database'] },
    { name: 'st_optout', match: 'exact', category: 'opt-out', party: 'third', domain: 'sharethis.com', lifetime: '10 years', sources: ['open-cookie-database'] },
    { name: 'pxcelBcnLcy', match: 'exact', category: 'marketing', party: 'third', domain: 'sharethis.com', lifetime: 'session', sources: ['open-cookie-database'] },
    { name: 'pxcelAcc3PC', match: 'exact', category: 'marketing', party: 'third', domain: 'sharethis.com', lifetime: '1 day', sources: ['open-cookie-database'] },
    { name: 'pxcelPage', match: 'prefix', category: 'marketing', party: 'third', domain: 'sharethis.com', lifetime: '1 year', sources: ['open-cookie-database'] },
    { name: 'fpestid', match: 'exact', category: 'marketing', party: 'first', lifetime: '13 months', sources: ['open-cookie-database'] },
    { name: '_stid', match: 'exact', category: 'marketing', party: 'first', lifetime: null, sources: ['unverified'] },
    { name: '_stidv', match: 'exact', category: 'marketing', party: 'first', lifetime: null, sources: ['unverified'] },
  ],
  storage: [
    { key: 'st_shares_', match: 'prefix', area: 'localStorage', origin: 'own', sources: ['unverified'] },
  ],
  sources: ['cross-check', 'open-cookie-database', 'public-pages'],
};
