/** Spotler: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'spotler',
  name: 'Spotler',
  owner: 'Spotler',
  category: 'marketing',
  embed: false,
  hosts: ['*.squeezely.tech', '*.spotler.com', '*.mailplus.nl'],
  urls: [
    { kind: 'script', hosts: ['*.squeezely.tech'], sources: ['unverified'] },
    { kind: 'form-target', hosts: ['*.mailplus.nl', '*.spotler.com'], sources: ['unverified'] },
  ],
  cookies: [
    { name: 'sqzl_', match: 'prefix', category: 'marketing', party: 'first', lifetime: '2 years', sources: ['unverified'] },
    { name: 'sqzllocal', match: 'exact', category: 'marketing', party: 'first', lifetime: '2 years', sources: ['unverified'] },
  ],
  storage: [],
  sources: ['unverified'],
};
