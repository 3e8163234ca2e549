/** Meta pixel and plugins: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'facebook',
  name: 'Meta pixel and plugins',
  owner: 'Meta',
  category: 'marketing',
  embed: false,
  // `fbq('consent', 'revoke')` holds all hits back until consent; no hit says that it was denied. Source: Meta, Meta pixel, GDPR.
  loads: true,
  recordNames: ['facebook*', 'pixel*'],
  hosts: ['connect.facebook.net'],
  urls: [
    { kind: 'script', hosts: ['connect.facebook.net'], sources: ['public-pages'] },
    { kind: 'pixel', hosts: ['www.facebook.com'], path: '/tr(?:/|$)', sources: ['public-pages'] },
    { kind: 'pixel', hosts: ['www.facebook.com'], path: '/privacy_sandbox/pixel/', sources: ['unverified'] },
    // Passed on by a host of the site.
    {
      kind: 'pixel',
      hosts: ['*'],
      parameters: { id: ['number', 'timestamp'], ev: [], dl: ['url'], ts: ['timestamp'] },
      sources: ['public-pages'],
    },
    { kind: 'script', hosts: ['*'], path: '(?:/[^/]+)*/fbevents\\.js$', sources: ['public-pages'] },
    { kind: 'script', hosts: ['*'], path: '(?:/[^/]+)*/signals/config/\\d+$', sources: ['public-code'] },
    {
      kind: 'embed',
      hosts: ['www.facebook.com'],
      path: '/(?:v[\\d.]+/)?plugins/',
      sources: ['public-pages'],
    },
  ],
  cookies: [
    {
      name: '_fbp',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '4 months',
      sources: ['open-cookie-database'],
    },
    {
      name: '_fbc',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['open-cookie-database'],
    },
    {
      name: 'fr',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'facebook.com',
      lifetime: '90 days',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [],
  sources: ['open-cookie-database', 'public-code'],
};
