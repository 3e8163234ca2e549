/** Raygun: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'raygun',
  name: 'Raygun',
  owner: 'Raygun',
  category: 'analytics',
  embed: false,
  hosts: ['cdn.raygun.io', 'api.raygun.io'],
  urls: [
    { kind: 'script', hosts: ['cdn.raygun.io'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['api.raygun.io'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
