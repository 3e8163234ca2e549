/** Leadfeeder: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'leadfeeder',
  name: 'Leadfeeder',
  owner: 'Dealfront',
  category: 'marketing',
  embed: false,
  hosts: ['*.leadfeeder.com', '*.lfeeder.com'],
  urls: [
    { kind: 'script', hosts: ['*.lfeeder.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['tr.lfeeder.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_lfa',
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
