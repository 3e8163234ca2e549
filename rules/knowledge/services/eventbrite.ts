/** Eventbrite: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'eventbrite',
  name: 'Eventbrite',
  owner: 'Eventbrite',
  category: 'embed',
  embed: true,
  hosts: ['*.eventbrite.com', '*.eventbrite.nl'],
  urls: [{ kind: 'embed', hosts: ['*.eventbrite.com', '*.eventbrite.nl'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
