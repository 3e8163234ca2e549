/** The list of known services, from the folder listing: adding a service touches one file. */
import { listOf } from '../../listing.ts';

/** Writes rules/knowledge/services/index.ts. */
export const generate = listOf({
  folder: 'rules/knowledge/services',
  generator: 'knowledge',
  each: 'service',
  all: 'services',
  type: 'Service',
  comment: 'Every known service, by id.',
  typeFrom: '../service.ts',
});
