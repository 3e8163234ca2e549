/** New Relic: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'new-relic',
  name: 'New Relic',
  owner: 'New Relic',
  category: 'processor',
  embed: false,
  hosts: ['js-agent.newrelic.com', '*.nr-data.net'],
  urls: [
    { kind: 'script', hosts: ['js-agent.newrelic.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.nr-data.net'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
