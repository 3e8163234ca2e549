/** jsDelivr: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'jsdelivr',
  name: 'jsDelivr',
  owner: 'Prospect One',
  category: 'asset',
  embed: false,
  hosts: ['cdn.jsdelivr.net'],
  urls: [{ kind: 'asset', hosts: ['cdn.jsdelivr.net'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
