/** GetFeedback: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'getfeedback',
  name: 'GetFeedback',
  owner: 'SurveyMonkey',
  category: 'analytics',
  embed: false,
  hosts: ['cdn.getfeedback.com', '*.getfeedback.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.getfeedback.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.getfeedback.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
