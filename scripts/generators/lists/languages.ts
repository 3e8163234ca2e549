/** The list of languages that the rules read, from the folder listing: adding a language touches one file. */
import { listOf } from '../../listing.ts';

/** Writes rules/knowledge/languages/index.ts. */
export const generate = listOf({
  folder: 'rules/knowledge/languages',
  generator: 'languages',
  each: 'language',
  all: 'languages',
  type: 'LanguageWords',
  typeFrom: '../language.ts',
  comment: 'All languages, by code. A page may link to a statement in any of them.',
});
