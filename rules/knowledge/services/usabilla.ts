/** Usabilla: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'usabilla',
  name: 'Usabilla',
  owner: 'SurveyMonkey',
  category: 'analytics',
  embed: false,
  hosts: ['*.usabilla.com'],
  urls: [
    { kind: 'script', hosts: ['*.usabilla.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.usabilla.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'usbls',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
