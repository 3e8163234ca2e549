/** Crisp: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'crisp',
  name: 'Crisp',
  owner: 'Crisp',
  category: 'embed',
  embed: true,
  hosts: ['*.crisp.chat'],
  urls: [{ kind: 'script', hosts: ['client.crisp.chat'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'crisp-client/',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
