/** Google reCAPTCHA: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-recaptcha',
  name: 'Google reCAPTCHA',
  owner: 'Google',
  category: 'security',
  embed: false,
  hosts: ['www.recaptcha.net', 'recaptcha.net'],
  urls: [
    {
      kind: 'script',
      hosts: ['www.google.*', '*.recaptcha.net'],
      path: '/recaptcha/',
      sources: ['cross-check'],
    },
    { kind: 'script', hosts: ['www.gstatic.com'], path: '/recaptcha/', sources: ['cross-check'] },
  ],
  cookies: [
    {
      name: '_GRECAPTCHA',
      match: 'exact',
      category: 'security',
      party: 'third',
      domain: 'www.google.com',
      lifetime: '179 days',
      sources: ['open-cookie-database'],
    },
  ],
  storage: [
    { key: '_grecaptcha', match: 'exact', area: 'localStorage', origin: 'own', sources: ['unverified'] },
    { key: 'rc::a', match: 'exact', area: 'localStorage', origin: 'www.google.com', sources: ['unverified'] },
    {
      key: 'rc::',
      match: 'prefix',
      area: 'sessionStorage',
      origin: 'www.google.com',
      sources: ['unverified'],
    },
  ],
  sources: ['cross-check', 'open-cookie-database', 'unverified'],
};
