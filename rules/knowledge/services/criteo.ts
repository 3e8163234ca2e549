/** Criteo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'criteo',
  name: 'Criteo',
  owner: 'Criteo',
  category: 'marketing',
  embed: false,
  hosts: ['*.criteo.com', '*.criteo.net', '*.dnsdelegation.io'],
  urls: [
    { kind: 'script', hosts: ['static.criteo.net', 'dynamic.criteo.com'], sources: ['unverified'] },
    { kind: 'pixel', hosts: ['*.criteo.com'], sources: ['unverified'] },
    // What names of the sites themselves are aliases of: Dimova et al., The CNAME of the Game (PoPETs 2021).
    { kind: 'pixel', hosts: ['*.dnsdelegation.io'], sources: ['public-pages'] },
  ],
  cookies: [
    {
      name: 'cto_bundle',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'cto_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'uid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'criteo.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
