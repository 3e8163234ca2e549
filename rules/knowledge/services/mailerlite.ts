/** MailerLite: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mailerlite',
  name: 'MailerLite',
  owner: 'MailerLite',
  category: 'processor',
  embed: false,
  hosts: ['*.mailerlite.com', '*.mlcdn.com'],
  urls: [
    { kind: 'form-target', hosts: ['assets.mailerlite.com'], path: '/jsonp/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['track.mailerlite.com'], sources: ['unverified'] },
    {
      kind: 'script',
      hosts: ['static.mailerlite.com', 'assets.mailerlite.com'],
      path: '/js/',
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: 'mailerlite:',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
