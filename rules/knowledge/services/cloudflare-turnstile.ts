/** Cloudflare Turnstile: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'cloudflare-turnstile',
  name: 'Cloudflare Turnstile',
  owner: 'Cloudflare',
  category: 'security',
  embed: false,
  hosts: ['challenges.cloudflare.com'],
  urls: [
    { kind: 'script', hosts: ['challenges.cloudflare.com'], path: '/turnstile', sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
