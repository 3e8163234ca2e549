/** Branch: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'branch',
  name: 'Branch',
  owner: 'Branch Metrics',
  category: 'marketing',
  embed: false,
  hosts: ['*.app.link', '*.branch.io'],
  urls: [
    { kind: 'script', hosts: ['*.app.link', '*.branch.io'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.app.link', '*.branch.io'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
