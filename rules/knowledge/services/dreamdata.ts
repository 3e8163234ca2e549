/** Dreamdata: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'dreamdata',
  name: 'Dreamdata',
  owner: 'Dreamdata',
  category: 'marketing',
  embed: false,
  hosts: ['*.dreamdata.cloud'],
  urls: [{ kind: 'script', hosts: ['cdn.dreamdata.cloud'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'dreamdata_session',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
