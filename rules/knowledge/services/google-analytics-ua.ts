/** Universal Analytics: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-analytics-ua',
  name: 'Universal Analytics',
  owner: 'Google',
  category: 'analytics',
  embed: false,
  hosts: ['www.google-analytics.com', 'ssl.google-analytics.com'],
  urls: [
    { kind: 'collect', hosts: ['*.google-analytics.com'], path: '/(?:[rju]/)?collect$', sources: ['omnibug', 'cross-check'] },
    { kind: 'collect', hosts: ['*.google-analytics.com'], path: '/batch$', sources: ['unverified'] },
    { kind: 'script', hosts: ['*.google-analytics.com'], path: '/(?:analytics(?:_debug)?|ga|urchin|plugins/ua/[a-z]+)\\.js$', sources: ['cross-check'] },
    { kind: 'collect', hosts: ['*.google-analytics.com'], path: '/(?:r/)?__utm\\.gif$', sources: ['cross-check'] },
    { kind: 'join-beacon', hosts: ['stats.g.doubleclick.net'], path: '/(?:__utm\\.gif|dc\\.js|[jr]/collect)$', sources: ['cross-check', 'unverified'] }, // advertising features join the hit to DoubleClick
    { kind: 'script', hosts: ['*.googletagmanager.com'], path: '/gtag/js$', query: { id: '^UA-' }, sources: ['unverified'] },
    { kind: 'collect', hosts: ['*'], path: '(?:/[^/]+)*/(?:[rj]/)?collect$', query: { v: '^1$', tid: '^UA-' }, sources: ['omnibug'] }, // a proxy on the own host
  ],
  cookies: [
    { name: '_gid', match: 'exact', category: 'analytics', party: 'first', lifetime: '24 hours', sources: ['open-cookie-database', 'google-docs'] },
    { name: '^_gat(?:_|$)', match: 'pattern', category: 'analytics', party: 'first', lifetime: '1 minute', sources: ['open-cookie-database', 'google-docs'] },
    { name: '_dc_gtm_', match: 'prefix', category: 'analytics', party: 'first', lifetime: '1 minute', sources: ['open-cookie-database', 'google-docs'] },
    { name: 'AMP_TOKEN', match: 'exact', category: 'analytics', party: 'first', lifetime: '30 seconds', sources: ['open-cookie-database'] },
    { name: '__utma', match: 'exact', category: 'analytics', party: 'first', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: '__utmb', match: 'exact', category: 'analytics', party: 'first', lifetime: '30 minutes', sources: ['open-cookie-database'] },
    { name: '__utmc', match: 'exact', category: 'analytics', party: 'first', lifetime: 'session', sources: ['open-cookie-database'] },
    { name: '__utmt', match: 'exact', category: 'analytics', party: 'first', lifetime: '10 minutes', sources: ['open-cookie-database'] },
    { name: '__utmz', match: 'exact', category: 'analytics', party: 'first', lifetime: '6 months', sources: ['open-cookie-database'] },
    { name: '__utmv', match: 'exact', category: 'analytics', party: 'first', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: '_gac_', match: 'prefix', category: 'marketing', party: 'first', lifetime: '90 days', sources: ['open-cookie-database', 'google-docs'] },
  ],
  storage: [],
  sources: ['google-docs', 'omnibug', 'cross-check', 'open-cookie-database'],
};
