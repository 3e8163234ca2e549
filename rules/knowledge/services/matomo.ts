/** Matomo: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'matomo',
  name: 'Matomo',
  owner: null,
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: ['*.matomo.cloud'],
  urls: [
    { kind: 'collect', hosts: ['*'], path: '(?:/[^/]+)*/(?:matomo|piwik)\\.php$', sources: ['public-code'] },
    { kind: 'script', hosts: ['*'], path: '(?:/[^/]+)*/(?:matomo|piwik)\\.js$', sources: ['public-code'] },
    {
      kind: 'script',
      hosts: ['*'],
      path: '(?:/[^/]+)*/js/container_\\w{6,12}\\.js$',
      sources: ['public-code'],
    },
    // Its required parameters, at any path that the site chose.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { idsite: ['number', 'boolean'], rec: ['boolean'] },
      sources: ['public-pages'],
    },
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { idsite: [], rec: [], url: ['url'] },
      sources: ['public-pages'],
    },
  ],
  cookies: [
    {
      name: '_pk_id',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['open-cookie-database'],
    },
    {
      name: '_pk_ses',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['open-cookie-database'],
    },
    {
      name: '_pk_ref',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '6 months',
      sources: ['open-cookie-database'],
    },
    {
      name: 'mtm_consent',
      match: 'prefix',
      category: 'consent-record',
      party: 'first',
      lifetime: null,
      sources: ['open-cookie-database'],
    },
    {
      name: 'matomo_ignore',
      match: 'exact',
      category: 'opt-out',
      party: 'first',
      lifetime: '30 years',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [],
  sources: ['open-cookie-database', 'public-code'],
};
