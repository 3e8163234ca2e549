/** Dailymotion: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'dailymotion',
  name: 'Dailymotion',
  owner: 'Vivendi',
  category: 'embed',
  embed: true,
  hosts: ['*.dailymotion.com', '*.dmcdn.net'],
  urls: [
    {
      kind: 'embed',
      hosts: ['www.dailymotion.com', 'geo.dailymotion.com'],
      path: '/(?:embed|player)',
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: 'v1st',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'dailymotion.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'ts',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'dailymotion.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
