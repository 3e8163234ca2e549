/** The list of rules, from the folder listing: adding a rule touches one file. */
import { listOf } from '../../listing.ts';

/** Writes rules/catalogue/index.ts. */
export const generate = listOf({
  folder: 'rules/catalogue',
  generator: 'catalogue',
  each: 'rule',
  all: 'catalogue',
  type: 'Rule',
  comment: 'Every rule, by id.',
  typeFrom: '../judge/rule.ts',
});
