/** Shopify Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'shopify-analytics',
  name: 'Shopify Analytics',
  owner: 'Shopify',
  category: 'analytics',
  embed: false,
  hosts: ['monorail-edge.shopifysvc.com'],
  urls: [{ kind: 'collect', hosts: ['monorail-edge.shopifysvc.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: '_shopify_y',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_shopify_s',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: '_shopify_sa_p',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: '_shopify_sa_t',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: '_orig_referrer',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 weeks',
      sources: ['unverified'],
    },
    {
      name: '_landing_page',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 weeks',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
