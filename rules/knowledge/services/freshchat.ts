/** Freshchat: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'freshchat',
  name: 'Freshchat',
  owner: 'Freshworks',
  category: 'embed',
  embed: true,
  hosts: ['wchat.freshchat.com'],
  urls: [{ kind: 'embed', hosts: ['wchat.freshchat.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
