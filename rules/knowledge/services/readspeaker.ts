/** ReadSpeaker: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'readspeaker',
  name: 'ReadSpeaker',
  owner: 'ReadSpeaker',
  category: 'preference',
  embed: false,
  hosts: ['*.readspeaker.com'],
  urls: [{ kind: 'script', hosts: ['*.readspeaker.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: '_rspkrLoadCore',
      match: 'exact',
      category: 'preference',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
