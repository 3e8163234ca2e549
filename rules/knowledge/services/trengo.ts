/** Trengo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'trengo',
  name: 'Trengo',
  owner: 'Trengo',
  category: 'embed',
  embed: true,
  hosts: ['*.trengo.eu', '*.trengo.com'],
  urls: [{ kind: 'script', hosts: ['static.widget.trengo.eu'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
