/** Twitter: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'twitter-x',
  name: 'Twitter',
  owner: 'X Corp.',
  category: 'embed',
  embed: true,
  hosts: ['*.twitter.com', 'x.com', '*.x.com', '*.twimg.com', 't.co'],
  urls: [
    { kind: 'script', hosts: ['platform.twitter.com', 'platform.x.com'], path: '/(?:widgets|embed|js|oct)', sources: ['cross-check', 'public-pages'] },
    { kind: 'embed', hosts: ['syndication.twitter.com', 'syndication.x.com', 'cdn.syndication.twimg.com'], sources: ['cross-check', 'public-pages'] },
    { kind: 'asset', hosts: ['*.twimg.com'], sources: ['cross-check'] },
    { kind: 'pixel', hosts: ['analytics.twitter.com', 'static.ads-twitter.com'], sources: ['cross-check'] },
    { kind: 'pixel', hosts: ['t.co'], path: '/i/adsct', sources: ['cross-check'] },
  ],
  cookies: [
    { name: 'guest_id', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: 'guest_id_marketing', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: 'guest_id_ads', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: 'personalization_id', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: 'muc_ads', match: 'exact', category: 'marketing', party: 'third', domain: 't.co', lifetime: '24 months', sources: ['open-cookie-database'] },
    { name: 'ct0', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: 'gt', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: '1 year', sources: ['open-cookie-database'] },
    { name: 'tfw_exp', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: '_twitter_sess', match: 'exact', category: 'marketing', party: 'third', domain: 'twitter.com', lifetime: 'session', sources: ['open-cookie-database'] },
    { name: '__cf_bm', match: 'exact', category: 'security', party: 'third', domain: 'twitter.com', lifetime: 'session', sources: ['open-cookie-database'] },
  ],
  storage: [
    { key: '__widgetsettings', match: 'exact', area: 'localStorage', origin: 'platform.twitter.com', sources: ['unverified'] },
  ],
  sources: ['public-pages', 'cross-check', 'open-cookie-database'],
};
