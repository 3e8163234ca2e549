/** Adobe Fonts: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adobe-fonts',
  name: 'Adobe Fonts',
  owner: 'Adobe',
  category: 'asset',
  embed: false,
  hosts: ['use.typekit.net', 'p.typekit.net'],
  urls: [
    { kind: 'asset', hosts: ['use.typekit.net'], sources: ['unverified'] },
    { kind: 'pixel', hosts: ['p.typekit.net'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
