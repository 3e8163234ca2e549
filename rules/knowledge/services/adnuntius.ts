/** Adnuntius: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adnuntius',
  name: 'Adnuntius',
  owner: 'Adnuntius',
  category: 'marketing',
  embed: false,
  hosts: ['cdn.adnuntius.com', '*.adnuntius.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.adnuntius.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.adnuntius.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
