/** Vidyard: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'vidyard',
  name: 'Vidyard',
  owner: 'Vidyard',
  category: 'embed',
  embed: true,
  hosts: ['*.vidyard.com'],
  urls: [{ kind: 'embed', hosts: ['*.vidyard.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
