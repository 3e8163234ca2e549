/** Kameleoon: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'kameleoon',
  name: 'Kameleoon',
  owner: 'Kameleoon',
  category: 'marketing',
  embed: false,
  hosts: ['*.kameleoon.eu', '*.kameleoon.io', 'eu-data.kameleoon.io', 'eu-data.kameleoon.eu'],
  urls: [
    { kind: 'script', hosts: ['*.kameleoon.eu', '*.kameleoon.io'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['eu-data.kameleoon.io', 'eu-data.kameleoon.eu'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'kameleoonVisitorCode',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
