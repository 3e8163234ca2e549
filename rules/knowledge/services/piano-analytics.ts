/** Piano Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'piano-analytics',
  name: 'Piano Analytics',
  owner: 'Piano',
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['tag.aticdn.net', '*.xiti.com', '*.pa-cd.com'],
  urls: [
    { kind: 'script', hosts: ['tag.aticdn.net'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.xiti.com', '*.pa-cd.com'], sources: ['unverified'] },
  ],
  cookies: [
    { name: 'xtvrn', match: 'exact', category: 'analytics', party: 'first', lifetime: '1 year', sources: ['unverified'] },
    { name: 'xtan', match: 'exact', category: 'analytics', party: 'first', lifetime: '1 year', sources: ['unverified'] },
    { name: 'xtant', match: 'exact', category: 'analytics', party: 'first', lifetime: '1 year', sources: ['unverified'] },
    { name: 'xtor', match: 'prefix', category: 'analytics', party: 'first', lifetime: 'session', sources: ['unverified'] },
    { name: '_pcid', match: 'exact', category: 'analytics', party: 'first', lifetime: '13 months', sources: ['unverified'] },
    { name: '_pctx', match: 'exact', category: 'analytics', party: 'first', lifetime: '13 months', sources: ['unverified'] },
    { name: 'atuserid', match: 'exact', category: 'analytics', party: 'first', lifetime: '13 months', sources: ['unverified'] },
    { name: 'idrxvr', match: 'exact', category: 'analytics', party: 'third', domain: 'xiti.com', lifetime: '13 months', sources: ['unverified'] },
  ],
  storage: [],
  sources: ['unverified'],
};
