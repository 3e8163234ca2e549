import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'CookieControl',
    accepted: encoded({
      necessaryCookies: ['x'],
      optionalCookies: { analytics: 'accepted' },
      interactedWith: true,
    }),
    refused: encoded({
      necessaryCookies: ['x'],
      optionalCookies: { analytics: 'revoked' },
      interactedWith: true,
    }),
  },
];
