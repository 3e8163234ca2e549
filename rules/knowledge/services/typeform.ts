/** Typeform: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'typeform',
  name: 'Typeform',
  owner: 'Typeform',
  category: 'embed',
  embed: true,
  hosts: ['*.typeform.com'],
  urls: [
    { kind: 'script', hosts: ['embed.typeform.com'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['*.typeform.com'], path: '/to/', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'tf_respondent_cc',
      match: 'exact',
      category: 'embed',
      party: 'third',
      domain: 'typeform.com',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
