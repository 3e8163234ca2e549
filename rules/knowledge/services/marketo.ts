/** Marketo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'marketo',
  name: 'Marketo',
  owner: 'Adobe',
  category: 'marketing',
  embed: false,
  hosts: ['munchkin.marketo.net', '*.mktoresp.com'],
  urls: [
    { kind: 'script', hosts: ['munchkin.marketo.net'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.mktoresp.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_mkto_trk',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
