/** Google Tag Manager: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  owner: 'Google',
  category: 'tag-manager',
  embed: false,
  googleHits: 'other',
  consentInHits: { google: 'ad_storage' },
  tagManager: [{ hosts: ['*.googletagmanager.com'] }, { hosts: ['*'], path: '/gtm\\.js' }],
  recordNames: ['google tag*', 'googletag*', 'multiplegtag'],
  hosts: ['*.googletagmanager.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.googletagmanager.com'],
      path: '/gtm\\.js$',
      sources: ['cross-check', 'unverified'],
    },
    {
      kind: 'pixel',
      hosts: ['*.googletagmanager.com'],
      path: '/(?:ns\\.html|a|td)$',
      sources: ['unverified'],
    }, // frame without scripts, and telemetry
    {
      kind: 'script',
      hosts: ['*'],
      path: '(?:/[^/]+)*/gtm\\.js$',
      query: { id: '^GTM-' },
      sources: ['unverified'],
    }, // served from the own host
    {
      kind: 'script',
      hosts: ['*'],
      path: '/',
      query: { id: '^GTM-[A-Z0-9]{4,}$' },
      types: ['script'],
      sources: ['google-docs'],
    }, // the tag gateway, at any path that the site chose
  ],
  cookies: [
    {
      name: 'td',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'www.googletagmanager.com',
      lifetime: 'session',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [],
  sources: ['cross-check', 'open-cookie-database', 'unverified'],
};
