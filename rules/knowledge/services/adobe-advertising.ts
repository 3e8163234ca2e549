/** Adobe Advertising: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adobe-advertising',
  name: 'Adobe Advertising',
  owner: 'Adobe',
  category: 'marketing',
  embed: false,
  hosts: ['*.everesttech.net'],
  urls: [{ kind: 'collect', hosts: ['*.everesttech.net'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
