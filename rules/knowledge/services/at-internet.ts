/** AT Internet: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'at-internet',
  name: 'AT Internet',
  owner: 'Piano',
  category: 'analytics',
  embed: false,
  hosts: ['*.xiti.com'],
  urls: [
    { kind: 'collect', hosts: ['*.xiti.com'], sources: ['unverified'] },
  ],
  cookies: [
    { name: 'xtvrn', match: 'exact', category: 'analytics', party: 'first', lifetime: '1 year', sources: ['unverified'] },
    { name: 'xtan', match: 'exact', category: 'analytics', party: 'first', lifetime: '1 year', sources: ['unverified'] },
    { name: 'xtant', match: 'exact', category: 'analytics', party: 'first', lifetime: '1 year', sources: ['unverified'] },
    { name: 'xtor', match: 'prefix', category: 'analytics', party: 'first', lifetime: 'session', sources: ['unverified'] },
  ],
  storage: [],
  sources: ['unverified'],
};
