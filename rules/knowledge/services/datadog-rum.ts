/** Datadog RUM: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'datadog-rum',
  name: 'Datadog RUM',
  owner: 'Datadog',
  category: 'analytics',
  embed: false,
  hosts: [
    'www.datadoghq-browser-agent.com',
    '*.browser-intake-datadoghq.eu',
    'browser-intake-datadoghq.eu',
    '*.browser-intake-datadoghq.com',
    'browser-intake-datadoghq.com',
  ],
  urls: [
    { kind: 'script', hosts: ['www.datadoghq-browser-agent.com'], sources: ['unverified'] },
    {
      kind: 'collect',
      hosts: [
        '*.browser-intake-datadoghq.eu',
        'browser-intake-datadoghq.eu',
        '*.browser-intake-datadoghq.com',
        'browser-intake-datadoghq.com',
      ],
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: '_dd_s',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '15 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
