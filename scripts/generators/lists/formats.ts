/** The list of report formats, from the folder listing: adding a format touches one file. */
import { listOf } from '../../listing.ts';

/** Writes reports/formats/index.ts. */
export const generate = listOf({
  folder: 'reports/formats',
  generator: 'formats',
  each: 'format',
  all: 'formats',
  type: 'Format',
  comment: 'Every report format.',
  typeFrom: '../format.ts',
});
