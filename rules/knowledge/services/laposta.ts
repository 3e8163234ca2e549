/** Laposta: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'laposta',
  name: 'Laposta',
  owner: 'Laposta',
  category: 'processor',
  embed: false,
  hosts: ['*.laposta.nl', '*.email-provider.eu', '*.email-provider.nl'],
  urls: [
    {
      kind: 'form-target',
      hosts: ['*.email-provider.eu', '*.email-provider.nl'],
      path: '/subscribe',
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
