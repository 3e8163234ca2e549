/** Compares texts of pages with lists of words, in time that is linear in the length of the text. */

/**
 * A text in lower case, without accents, invisible characters and punctuation, with one space between words.
 */
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

/**
 * A global expression that finds whole words in the output of `normaliseText`. `*` stands for any letters, `
 * .. ` for up to four words.
 */
export function compileWords(words: readonly string[]): RegExp {
  const sources = [...new Set(words)]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' .. ', ' (?:[^ ]{1,40} ){0,4}').replaceAll('*', '[^ ]{0,30}'));
  return new RegExp(`(?<=^| )(?:${sources.join('|')})(?= |$)`, 'gu');
}
