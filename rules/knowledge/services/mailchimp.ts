/** Mailchimp: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mailchimp',
  name: 'Mailchimp',
  owner: 'Intuit',
  category: 'marketing',
  embed: false,
  hosts: ['*.list-manage.com', '*.mailchimp.com', '*.chimpstatic.com', 'mailchi.mp', '*.eepurl.com', 'eep.io'],
  urls: [
    { kind: 'form-target', hosts: ['*.list-manage.com'], path: '/subscribe', sources: ['public-pages', 'unverified'] },
    { kind: 'pixel', hosts: ['*.list-manage.com', '*.list-manage1.com', '*.list-manage2.com'], path: '/track/', sources: ['cross-check'] },
    { kind: 'script', hosts: ['*.chimpstatic.com'], path: '/mcjs-connected/', sources: ['cross-check', 'unverified'] }, // follows visitors of a connected site; shows pop-ups
    { kind: 'asset', hosts: ['cdn-images.mailchimp.com', 'downloads.mailchimp.com'], sources: ['unverified'] }, // style sheet and script of an embedded form
  ],
  cookies: [
    { name: 'mc_cid', match: 'exact', category: 'analytics', party: 'first', lifetime: '14 days', sources: ['open-cookie-database'] },
    { name: 'mc_eid', match: 'exact', category: 'analytics', party: 'first', lifetime: '14 days', sources: ['open-cookie-database'] },
    { name: 'mc_landing_site', match: 'exact', category: 'analytics', party: 'first', lifetime: '14 days', sources: ['open-cookie-database'] },
    { name: '_mcid', match: 'exact', category: 'marketing', party: 'third', domain: 'list-manage.com', lifetime: '1 year', sources: ['unverified'] },
    { name: 'MCPopupClosed', match: 'exact', category: 'preference', party: 'first', lifetime: '1 year', sources: ['unverified'] },
    { name: 'MCPopupSubscribed', match: 'exact', category: 'preference', party: 'first', lifetime: null, sources: ['unverified'] },
    { name: 'mailchimp_landing_site', match: 'exact', category: 'marketing', party: 'first', lifetime: '28 days', sources: ['unverified'] },
    { name: 'ak_bmsc', match: 'exact', category: 'security', party: 'third', domain: 'list-manage.com', lifetime: '2 hours', sources: ['open-cookie-database'] },
    { name: 'bm_sv', match: 'exact', category: 'security', party: 'third', domain: 'list-manage.com', lifetime: '2 hours', sources: ['open-cookie-database'] },
  ],
  storage: [],
  sources: ['public-pages', 'cross-check', 'open-cookie-database', 'unverified'],
};
