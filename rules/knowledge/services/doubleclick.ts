/** DoubleClick: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'doubleclick',
  name: 'DoubleClick',
  owner: 'Google',
  category: 'marketing',
  embed: false,
  hosts: ['*.doubleclick.net', '*.2mdn.net', '*.googleadservices.com', '*.googlesyndication.com', 'adservice.google.com'],
  urls: [
    { kind: 'pixel', hosts: ['*.doubleclick.net'], sources: ['cross-check'] },
    { kind: 'pixel', hosts: ['*.googleadservices.com', '*.googlesyndication.com'], path: '/pagead/', sources: ['omnibug'] },
    { kind: 'pixel', hosts: ['www.google.*'], path: '/(?:ads/ga-audiences|pagead/1p-user-list|pagead/(?:1p-)?conversion|ccm/collect|rmkt/collect)', sources: ['cross-check', 'unverified'] },
    { kind: 'script', hosts: ['*.googletagmanager.com'], path: '/gtag/js$', query: { id: '^(?:AW|DC)-' }, sources: ['unverified'] },
  ],
  cookies: [
    { name: 'IDE', match: 'exact', category: 'marketing', party: 'third', domain: 'doubleclick.net', lifetime: '2 years', sources: ['open-cookie-database'] },
    { name: 'test_cookie', match: 'exact', category: 'marketing', party: 'third', domain: 'doubleclick.net', lifetime: '15 minutes', sources: ['open-cookie-database'] },
    { name: 'DSID', match: 'exact', category: 'marketing', party: 'third', domain: 'doubleclick.net', lifetime: '2 weeks', sources: ['open-cookie-database'] },
    { name: 'ar_debug', match: 'exact', category: 'marketing', party: 'third', domain: 'doubleclick.net', lifetime: null, sources: ['open-cookie-database'] },
    { name: 'RUL', match: 'exact', category: 'marketing', party: 'third', domain: 'doubleclick.net', lifetime: '1 year', sources: ['open-cookie-database'] },
    { name: '__gads', match: 'exact', category: 'marketing', party: 'first', lifetime: null, sources: ['open-cookie-database'] },
    { name: '_gcl_au', match: 'exact', category: 'marketing', party: 'first', lifetime: '3 months', sources: ['open-cookie-database'] },
    { name: '_gcl_aw', match: 'exact', category: 'marketing', party: 'first', lifetime: '90 days', sources: ['open-cookie-database'] },
    { name: '_gcl_gs', match: 'exact', category: 'marketing', party: 'first', lifetime: '90 days', sources: ['open-cookie-database'] },
    { name: '_gcl_dc', match: 'exact', category: 'marketing', party: 'first', lifetime: '3 months', sources: ['open-cookie-database'] },
    { name: 'FPAU', match: 'exact', category: 'marketing', party: 'first', lifetime: 'session', sources: ['open-cookie-database'] },
  ],
  storage: [],
  sources: ['cross-check', 'omnibug', 'open-cookie-database'],
};
