/** Brevo: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'brevo',
  name: 'Brevo',
  owner: 'Brevo',
  category: 'marketing',
  embed: false,
  hosts: ['*.sibautomation.com', 'sibautomation.com', '*.sibforms.com', '*.brevo.com'],
  urls: [
    { kind: 'form-target', hosts: ['*.sibforms.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['sibautomation.com', 'cdn.brevo.com'], sources: ['unverified'] },
    {
      kind: 'collect',
      hosts: ['in-automate.brevo.com', 'in-automate.sendinblue.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: 'sib_cuid',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
