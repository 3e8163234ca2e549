/** Skimlinks: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'skimlinks',
  name: 'Skimlinks',
  owner: 'Taboola',
  category: 'marketing',
  embed: false,
  hosts: ['s.skimresources.com', 't.skimresources.com', '*.skimresources.com'],
  urls: [
    { kind: 'script', hosts: ['s.skimresources.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['t.skimresources.com', '*.skimresources.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
