/** Google Fonts: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-fonts',
  name: 'Google Fonts',
  owner: 'Google',
  category: 'asset',
  embed: false,
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  urls: [
    {
      kind: 'asset',
      hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
      sources: ['cross-check', 'unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['cross-check', 'public-pages'],
};
