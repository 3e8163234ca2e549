/**
 * The list of languages in which banners are understood, from the folder listing: adding a language touches
 * one file.
 */
import { listOf } from '../../listing.ts';

/** Writes watch/banner/wording/index.ts. */
export const generate = listOf({
  folder: 'watch/banner/wording',
  generator: 'wording',
  each: 'wording',
  all: 'consentWords',
  type: 'ConsentWords',
  typeFrom: '../wording.ts',
  comment: 'All languages. A control is compared with all of them: banners mix languages.',
  ending: '.toSorted((one, other) => one.rank - other.rank)',
});
