/** Squeezely: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'squeezely',
  name: 'Squeezely',
  owner: 'Spotler',
  category: 'marketing',
  embed: false,
  hosts: ['*.squeezely.tech', '*.sqzly.nl', '*.sqzl.io'],
  urls: [
    { kind: 'script', hosts: ['*.squeezely.tech'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.squeezely.tech'], path: '/v\\d/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.sqzly.nl', '*.sqzl.io'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'sqzllocal',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'sqzl_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
