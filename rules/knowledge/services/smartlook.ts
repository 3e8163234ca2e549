/** Smartlook: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'smartlook',
  name: 'Smartlook',
  owner: 'Cisco',
  category: 'session-replay',
  embed: false,
  hosts: ['*.smartlook.com', '*.smartlook.cloud'],
  urls: [
    { kind: 'script', hosts: ['web-sdk.smartlook.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.smartlook.cloud'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'SL_C_23361dd035530_',
      match: 'prefix',
      category: 'session-replay',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
