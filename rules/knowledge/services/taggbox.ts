/** Taggbox: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'taggbox',
  name: 'Taggbox',
  owner: 'Taggbox',
  category: 'embed',
  embed: true,
  hosts: ['widget.taggbox.com', '*.taggbox.com'],
  urls: [
    { kind: 'script', hosts: ['widget.taggbox.com'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['*.taggbox.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
