/** Top.Mail.Ru: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mailru-counter',
  name: 'Top.Mail.Ru',
  owner: 'VK',
  category: 'analytics',
  embed: false,
  hosts: ['top-fwz1.mail.ru'],
  urls: [
    { kind: 'script', hosts: ['top-fwz1.mail.ru'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['top-fwz1.mail.ru'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
