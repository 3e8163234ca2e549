/** etracker: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'etracker',
  name: 'etracker',
  owner: 'etracker',
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['*.etracker.com', '*.etracker.de'],
  urls: [
    { kind: 'script', hosts: ['code.etracker.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.etracker.de', '*.etracker.com'], path: '/(?:cnt|ct|et)', sources: ['unverified'] },
  ],
  cookies: [
    { name: '_et_coid', match: 'exact', category: 'analytics', party: 'first', lifetime: '2 years', sources: ['unverified'] },
    { name: 'et_id', match: 'exact', category: 'analytics', party: 'first', lifetime: '2 years', sources: ['unverified'] },
    { name: 'et_oi_v2', match: 'exact', category: 'analytics', party: 'first', lifetime: '50 years', sources: ['unverified'] },
    { name: 'et_oip', match: 'exact', category: 'analytics', party: 'first', lifetime: '50 years', sources: ['unverified'] },
    { name: 'cntcookie', match: 'exact', category: 'analytics', party: 'first', lifetime: '4 years', sources: ['unverified'] },
    { name: 'BT_sdc', match: 'exact', category: 'analytics', party: 'first', lifetime: 'session', sources: ['unverified'] },
    { name: 'BT_pdc', match: 'exact', category: 'analytics', party: 'first', lifetime: '1 year', sources: ['unverified'] },
  ],
  storage: [],
  sources: ['unverified'],
};
