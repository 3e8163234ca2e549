/** OneTrust: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'onetrust',
  name: 'OneTrust',
  domains: ['cookielaw.org', 'cookiepro.com', 'onetrust.com'],
  marks: ['onetrust', 'optanon'],
  records: [
    {
      name: 'OptanonConsent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database', 'public-code'],
      decided: ({ facts }) => {
        if (facts.has('intype')) return true;
        // Some editions count no answers. The landing page is named until the visitor has answered.
        const counted = facts.get('interactioncount');
        if (counted !== undefined) return Number(counted) > 0;
        const landing = facts.get('landingpath');
        return landing === undefined ? null : landing === 'notlandingpage';
      },
    },
    {
      name: 'OptanonAlertBoxClosed',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database', 'public-code'],
      decided: () => true,
    },
    {
      name: 'eupubconsent-v2',
      match: 'exact',
      area: 'cookie',
      edition: 'IAB TCF (OneTrust)',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  recordNameParts: ['optanon', 'onetrust'],
  // Source: OneTrust, default category ids.
  codes: {
    C0001: 'necessary',
    C0002: 'performance',
    C0003: 'functional',
    C0004: 'targeting',
    C0005: 'social media',
    // Of its first edition.
    1: 'necessary',
    2: 'performance',
    3: 'functional',
    4: 'targeting',
  },
  optionalCodes: ['C0002', 'C0003', 'C0004', 'C0005', 'C0006', 'C0007', 'C0008', 'C0009'],
  writesDefaults: true,
  autoconsentCode: ['Onetrust'],
};
