/** MediaGo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mediago',
  name: 'MediaGo',
  owner: 'Baidu',
  category: 'marketing',
  embed: false,
  hosts: ['cdn.mediago.io', '*.mediago.io'],
  urls: [
    { kind: 'script', hosts: ['cdn.mediago.io'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.mediago.io'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
