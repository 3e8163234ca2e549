/** Crazy Egg: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'crazy-egg',
  name: 'Crazy Egg',
  owner: 'Crazy Egg',
  category: 'session-replay',
  embed: false,
  hosts: ['*.crazyegg.com'],
  urls: [
    { kind: 'script', hosts: ['script.crazyegg.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.crazyegg.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_ce.s',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_ce.clock_data',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '1 day',
      sources: ['unverified'],
    },
    {
      name: 'cebs',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'cebsp_',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
