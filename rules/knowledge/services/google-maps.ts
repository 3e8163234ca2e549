/** Google Maps: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'google-maps',
  name: 'Google Maps',
  owner: 'Google',
  category: 'embed',
  embed: true,
  hosts: ['maps.googleapis.com', 'maps.gstatic.com', 'maps.google.com', 'khms0.googleapis.com', 'khms1.googleapis.com', 'khm0.googleapis.com', 'khm1.googleapis.com'],
  urls: [
    { kind: 'embed', hosts: ['www.google.*', 'maps.google.*'], path: '/maps(?:/|$)', sources: ['cross-check', 'public-pages'] },
    { kind: 'script', hosts: ['maps.googleapis.com'], sources: ['cross-check', 'public-pages'] },
    { kind: 'asset', hosts: ['maps.gstatic.com'], sources: ['public-pages'] },
    { kind: 'asset', hosts: ['khms0.googleapis.com', 'khms1.googleapis.com', 'khms2.googleapis.com', 'khms3.googleapis.com', 'khm0.googleapis.com', 'khm1.googleapis.com'], sources: ['unverified'] }, // satellite tiles
  ],
  cookies: [
    { name: 'NID', match: 'exact', category: 'marketing', party: 'third', domain: 'google.com', lifetime: '6 months', sources: ['open-cookie-database', 'google-policies'] },
    { name: 'SOCS', match: 'exact', category: 'consent-record', party: 'third', domain: 'google.com', lifetime: '13 months', sources: ['open-cookie-database'] },
    { name: 'CONSENT', match: 'exact', category: 'consent-record', party: 'third', domain: 'google.com', lifetime: '20 years', sources: ['open-cookie-database'] },
    { name: '1P_JAR', match: 'exact', category: 'marketing', party: 'third', domain: 'google.com', lifetime: '1 month', sources: ['open-cookie-database'] },
    { name: 'AEC', match: 'exact', category: 'security', party: 'third', domain: 'google.com', lifetime: '6 months', sources: ['open-cookie-database', 'google-policies'] },
    { name: '__Secure-ENID', match: 'exact', category: 'marketing', party: 'third', domain: 'google.com', lifetime: '13 months', sources: ['open-cookie-database', 'google-policies'] },
    { name: 'OGPC', match: 'exact', category: 'marketing', party: 'third', domain: 'google.com', lifetime: '1 month', sources: ['open-cookie-database'] },
  ],
  storage: [
    { key: '_c;;i', match: 'prefix', area: 'localStorage', origin: 'own', sources: ['unverified'] },
  ],
  sources: ['cross-check', 'public-pages', 'open-cookie-database', 'google-policies'],
};
