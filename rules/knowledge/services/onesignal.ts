/** OneSignal: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'onesignal',
  name: 'OneSignal',
  owner: 'OneSignal',
  category: 'marketing',
  embed: false,
  hosts: ['*.onesignal.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.onesignal.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.onesignal.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
