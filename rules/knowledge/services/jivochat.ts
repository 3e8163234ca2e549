/** JivoChat: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'jivochat',
  name: 'JivoChat',
  owner: 'JivoSite',
  category: 'embed',
  embed: true,
  hosts: ['*.jivosite.com'],
  urls: [{ kind: 'embed', hosts: ['*.jivosite.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'jv_enter_ts_',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
    {
      name: 'jv_visits_count_',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
    {
      name: 'jv_client_id_',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
