/** Sentry: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sentry',
  name: 'Sentry',
  owner: 'Functional Software',
  category: 'processor',
  embed: false,
  hosts: ['*.ingest.sentry.io', '*.sentry-cdn.com'],
  urls: [
    { kind: 'script', hosts: ['browser.sentry-cdn.com', 'js.sentry-cdn.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.ingest.sentry.io'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
