/** Usercentrics: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

/** The latest answer to everything at once: it keeps its services under codes that tell nothing. */
function lastAnswerToAll(text: string): boolean | null {
  // Source: unverified.
  const [, last] = [...text.matchAll(/"action":"on(AcceptAll|DenyAll)Services"/g)].at(-1) ?? [];
  return last === undefined ? null : last === 'AcceptAll';
}

export const manager: ConsentManager = {
  id: 'usercentrics',
  name: 'Usercentrics',
  domains: ['usercentrics.com', 'usercentrics.eu'],
  marks: ['usercentrics'],
  records: [
    {
      name: 'uc_user_interaction',
      match: 'exact',
      area: 'localStorage',
      lifetime: null,
      sources: ['unverified'],
      decided: ({ word }) => word === 'true',
    },
    {
      name: 'uc_settings',
      match: 'exact',
      area: 'localStorage',
      lifetime: null,
      sources: ['unverified'],
      answerToAll: lastAnswerToAll,
    },
    {
      name: 'ucData',
      match: 'exact',
      area: 'localStorage',
      edition: 'Usercentrics v3',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  recordNameParts: ['usercentrics', 'uc_user', 'uc_settings', 'ucdata', 'ucstring'],
};
