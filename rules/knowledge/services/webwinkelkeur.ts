/** WebwinkelKeur: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'webwinkelkeur',
  name: 'WebwinkelKeur',
  owner: 'WebwinkelKeur',
  category: 'embed',
  embed: true,
  hosts: ['dashboard.webwinkelkeur.nl'],
  urls: [{ kind: 'embed', hosts: ['dashboard.webwinkelkeur.nl'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
