/** Google Analytics 4: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-analytics-ga4',
  name: 'Google Analytics 4',
  owner: 'Google',
  category: 'analytics',
  embed: false,
  loads: true,
  googleHits: 'ga4',
  consentInHits: { google: 'analytics_storage' },
  recordNames: ['gtag*', 'ga', 'ga4'],
  hosts: [
    'www.google-analytics.com',
    'ssl.google-analytics.com',
    '*.google-analytics.com',
    'analytics.google.com',
    '*.analytics.google.com',
  ],
  urls: [
    {
      kind: 'collect',
      hosts: ['*.google-analytics.com', '*.analytics.google.com', 'www.google.*'],
      path: '/g/collect$',
      sources: ['omnibug', 'cross-check'],
    },
    // advertising features join the hit to DoubleClick
    { kind: 'join-beacon', hosts: ['stats.g.doubleclick.net'], path: '/g/collect$', sources: ['unverified'] },
    {
      kind: 'script',
      hosts: ['*.googletagmanager.com'],
      path: '/gtag/(?:js|destination)$',
      sources: ['cross-check', 'unverified'],
    },
    // Server-side containers and the tag gateway take hits on any host and path.
    { kind: 'collect', hosts: ['*'], path: '/', query: { v: '^2$', tid: '^G-' }, sources: ['omnibug'] },
    {
      kind: 'collect',
      hosts: ['*'],
      path: '(?:/[^/]+)*/g/c(?:ollect)?$',
      query: { tid: '^G-' },
      sources: ['omnibug'],
    },
    // The Measurement Protocol in JSON, which an address of the site passes on.
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { client_id: [], events: [], measurement_id: [] },
      sources: ['google-docs'],
    },
    {
      kind: 'script',
      hosts: ['*'],
      path: '(?:/[^/]+)*/gtag/js$',
      query: { id: '^G-' },
      sources: ['unverified'],
    }, // server-side tagging on the own host
    // The tag gateway gives the code at any path that the site chose.
    {
      kind: 'script',
      hosts: ['*'],
      path: '/',
      query: { id: '^(?:G|GT)-[A-Z0-9]{4,}$' },
      types: ['script'],
      sources: ['google-docs'],
    },
  ],
  cookies: [
    {
      name: '_ga',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['open-cookie-database', 'google-docs'],
    },
    {
      name: '_ga_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['open-cookie-database', 'google-docs'],
    },
    // With a prefix of the site's own (cookie_prefix).
    {
      name: '^\\w{1,30}_ga_[A-Z0-9]{6,12}$',
      match: 'pattern',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['google-docs'],
    },
    {
      name: 'FPID',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['open-cookie-database'],
    },
    {
      name: 'FPLC',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['open-cookie-database'],
    },
    {
      name: '_gali',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 seconds',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [],
  sources: ['google-docs', 'omnibug', 'cross-check', 'open-cookie-database'],
};
