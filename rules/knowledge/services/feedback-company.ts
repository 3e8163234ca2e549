/** Feedback Company: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'feedback-company',
  name: 'Feedback Company',
  owner: 'Feedback Company',
  category: 'embed',
  embed: true,
  hosts: ['*.feedbackcompany.com', '*.feedbackcompany.nl'],
  urls: [
    {
      kind: 'embed',
      hosts: ['www.feedbackcompany.com', 'www.feedbackcompany.nl'],
      path: '/(?:widget|includes)',
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
