/** Compares texts of pages with lists of words. Pure, and linear in the length of the text. */

/** Lower case, without accents, invisible characters and punctuation; words are parted by one space. */
export function normaliseText(raw: string): string {
  return raw
    .replace(/[\u00AD\u200B-\u200F\u2028-\u202F\u2060-\u2064\uFEFF]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A matcher (global) for whole words of a text that `normaliseText` made. `*` is any letters, ` .. ` up to four words in between. */
export function compileWords(words: readonly string[]): RegExp {
  const sources = [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' .. ', ' (?:[^ ]{1,40} ){0,4}').replaceAll('*', '[^ ]{0,30}'));
  return new RegExp(`(?<=^| )(?:${sources.join('|')})(?= |$)`, 'gu');
}
