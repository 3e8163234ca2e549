/** The list of known consent managers, from the folder listing: adding a manager touches one file. */
import { listOf } from '../../listing.ts';

/** Writes rules/knowledge/consent-managers/index.ts. */
export const generate = listOf({
  folder: 'rules/knowledge/consent-managers',
  generator: 'consent-managers',
  each: 'manager',
  all: 'consentManagers',
  type: 'ConsentManager',
  comment: 'Every known consent manager, by id.',
  typeFrom: '../consent-manager.ts',
});
