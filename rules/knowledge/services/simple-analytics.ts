/** Simple Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'simple-analytics',
  name: 'Simple Analytics',
  owner: 'Simple Analytics',
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['*.simpleanalyticscdn.com', '*.simpleanalytics.com'],
  urls: [
    { kind: 'script', hosts: ['scripts.simpleanalyticscdn.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['queue.simpleanalyticscdn.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
