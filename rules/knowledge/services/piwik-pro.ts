/** Piwik PRO: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'piwik-pro',
  name: 'Piwik PRO',
  owner: 'Piwik PRO',
  category: 'analytics',
  embed: false,
  exemptable: true,
  consentInHits: { parameter: 'uia', granted: '^0$', denied: '^1$', sources: ['unverified'] },
  hosts: ['*.piwik.pro'],
  urls: [
    { kind: 'script', hosts: ['*.piwik.pro'], path: '/[0-9a-f-]{30,}\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*'], path: '(?:/[^/]+)*/ppms\\.php$', sources: ['unverified'] },
    { kind: 'script', hosts: ['*'], path: '(?:/[^/]+)*/ppms\\.js$', sources: ['unverified'] },
    {
      kind: 'script',
      hosts: ['*'],
      path: '(?:/[^/]+)*/containers/(?:[0-9a-f-]{36}|…)\\.js$',
      sources: ['unverified'],
    },
    // Its sites have a UUID, unlike those of Matomo.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { idsite: ['uuid'], rec: ['boolean'] },
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: 'stg_externalReferrer',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'stg_last_interaction',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'stg_returning_visitor',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'stg_traffic_source_priority',
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
