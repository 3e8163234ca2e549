/** Copernica: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'copernica',
  name: 'Copernica',
  owner: 'Copernica',
  category: 'processor',
  embed: false,
  hosts: ['*.copernica.com'],
  urls: [{ kind: 'form-target', hosts: ['*.copernica.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
