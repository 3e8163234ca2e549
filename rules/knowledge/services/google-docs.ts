/** Google Docs and Forms: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-docs',
  name: 'Google Docs and Forms',
  owner: 'Google',
  category: 'embed',
  embed: true,
  hosts: ['docs.google.com'],
  urls: [{ kind: 'embed', hosts: ['docs.google.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
