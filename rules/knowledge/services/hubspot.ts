/** HubSpot: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'hubspot',
  name: 'HubSpot',
  owner: 'HubSpot',
  category: 'marketing',
  embed: false,
  hosts: [
    '*.hs-scripts.com',
    '*.hs-analytics.net',
    '*.hscollectedforms.net',
    '*.usemessages.com',
    '*.hsadspixel.net',
    '*.hubspot.com',
    '*.hsforms.net',
    '*.hsforms.com',
  ],
  urls: [
    {
      kind: 'script',
      hosts: [
        '*.hs-scripts.com',
        '*.hs-analytics.net',
        '*.hscollectedforms.net',
        '*.usemessages.com',
        '*.hsadspixel.net',
      ],
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['track.hubspot.com'], path: '/__pt', sources: ['unverified'] },
    { kind: 'form-target', hosts: ['*.hsforms.com', '*.hsforms.net'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'hubspotutk',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
    {
      name: '__hstc',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
    {
      name: '__hssc',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: '__hssrc',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'messagesUtk',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
