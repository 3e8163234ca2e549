/** Plausible: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'plausible',
  name: 'Plausible',
  owner: 'Plausible',
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['plausible.io'],
  urls: [
    { kind: 'script', hosts: ['plausible.io'], path: '/js/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['plausible.io'], path: '/api/event', sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
