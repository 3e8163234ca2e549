/** Azure Application Insights: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'application-insights',
  name: 'Azure Application Insights',
  owner: 'Microsoft',
  category: 'analytics',
  embed: false,
  hosts: ['js.monitor.azure.com', '*.applicationinsights.azure.com', 'dc.services.visualstudio.com'],
  urls: [
    { kind: 'script', hosts: ['js.monitor.azure.com'], sources: ['unverified'] },
    {
      kind: 'collect',
      hosts: ['*.applicationinsights.azure.com', 'dc.services.visualstudio.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: 'ai_user',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'ai_session',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
