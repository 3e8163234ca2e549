/** TikTok: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'tiktok',
  name: 'TikTok',
  owner: 'ByteDance',
  category: 'marketing',
  embed: false,
  // `ttq.holdConsent()` holds all hits back until `grantConsent()`; no hit says that it was denied. Source: TikTok pixel.
  loads: true,
  recordNames: ['tiktok'],
  hosts: ['analytics.tiktok.com', '*.tiktok.com'],
  urls: [
    { kind: 'script', hosts: ['analytics.tiktok.com'], path: '/i18n/pixel/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['analytics.tiktok.com'], path: '/api/', sources: ['unverified'] },
    { kind: 'embed', hosts: ['www.tiktok.com'], path: '/embed', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_ttp',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '_tt_enable_cookie',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'ttwid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'tiktok.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
