/** Amplitude: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'amplitude',
  name: 'Amplitude',
  owner: 'Amplitude',
  category: 'analytics',
  embed: false,
  hosts: ['*.amplitude.com'],
  urls: [
    {
      kind: 'collect',
      hosts: ['api.amplitude.com', 'api2.amplitude.com', 'api.eu.amplitude.com'],
      sources: ['unverified'],
    },
    { kind: 'script', hosts: ['cdn.amplitude.com'], sources: ['unverified'] },
    // Its events, at any path of the site that passes them on.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { api_key: [], events: [], options: [] },
      sources: ['public-code'],
    },
  ],
  cookies: [
    {
      name: 'AMP_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'amplitude_id_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '10 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
