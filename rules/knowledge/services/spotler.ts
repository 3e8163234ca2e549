/** Spotler: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'spotler',
  name: 'Spotler',
  owner: 'Spotler',
  category: 'marketing',
  embed: false,
  hosts: ['*.spotler.com', '*.mailplus.nl'],
  urls: [{ kind: 'form-target', hosts: ['*.mailplus.nl', '*.spotler.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
