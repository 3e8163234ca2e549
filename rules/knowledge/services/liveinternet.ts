/** LiveInternet: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'liveinternet',
  name: 'LiveInternet',
  owner: 'LiveInternet',
  category: 'analytics',
  embed: false,
  hosts: ['counter.yadro.ru'],
  urls: [{ kind: 'collect', hosts: ['counter.yadro.ru'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
