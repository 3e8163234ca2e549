/** financeAds: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'financeads',
  name: 'financeAds',
  owner: 'financeAds',
  category: 'marketing',
  embed: false,
  hosts: ['js.financeads.net', 'www.financeads.net'],
  urls: [
    { kind: 'script', hosts: ['js.financeads.net'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['www.financeads.net'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
