/** Segment: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'segment',
  name: 'Segment',
  owner: 'Twilio',
  category: 'analytics',
  embed: false,
  hosts: ['*.segment.com', '*.segment.io'],
  urls: [
    { kind: 'collect', hosts: ['api.segment.io'], sources: ['unverified'] },
    { kind: 'script', hosts: ['cdn.segment.com'], sources: ['unverified'] },
    // Its calls, at any path of the site that passes them on.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { writeKey: [], anonymousId: [], messageId: [] },
      sources: ['public-code'],
    },
  ],
  cookies: [
    {
      name: 'ajs_anonymous_id',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'ajs_user_id',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'ajs_group_id',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [
    { key: 'ajs_anonymous_id', match: 'exact', area: 'localStorage', origin: 'own', sources: ['unverified'] },
    { key: 'ajs_user_id', match: 'exact', area: 'localStorage', origin: 'own', sources: ['unverified'] },
  ],
  sources: ['unverified'],
};
