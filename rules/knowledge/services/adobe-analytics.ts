/** Adobe Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adobe-analytics',
  name: 'Adobe Analytics',
  owner: 'Adobe',
  category: 'analytics',
  embed: false,
  hosts: ['*.omtrdc.net', '*.2o7.net', '*.demdex.net', 'assets.adobedtm.com', '*.adobedc.net'],
  urls: [
    { kind: 'script', hosts: ['assets.adobedtm.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.omtrdc.net', '*.2o7.net'], path: '/b/ss/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.adobedc.net'], path: '/ee/', sources: ['unverified'] },
    { kind: 'pixel', hosts: ['*.demdex.net'], sources: ['unverified'] },
  ],
  cookies: [
    { name: 's_vi', match: 'exact', category: 'analytics', party: 'first', lifetime: '2 years', sources: ['unverified'] },
    { name: 's_fid', match: 'exact', category: 'analytics', party: 'first', lifetime: '2 years', sources: ['unverified'] },
    { name: 's_cc', match: 'exact', category: 'analytics', party: 'first', lifetime: 'session', sources: ['unverified'] },
    { name: 's_sq', match: 'exact', category: 'analytics', party: 'first', lifetime: 'session', sources: ['unverified'] },
    { name: 'AMCV_', match: 'prefix', category: 'analytics', party: 'first', lifetime: '2 years', sources: ['unverified'] },
    { name: 'AMCVS_', match: 'prefix', category: 'analytics', party: 'first', lifetime: 'session', sources: ['unverified'] },
    { name: 'kndctr_', match: 'prefix', category: 'analytics', party: 'first', lifetime: '13 months', sources: ['unverified'] },
    { name: 'demdex', match: 'exact', category: 'marketing', party: 'third', domain: 'demdex.net', lifetime: '6 months', sources: ['unverified'] },
  ],
  storage: [],
  sources: ['unverified'],
};
