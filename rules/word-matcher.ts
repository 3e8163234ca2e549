/** Compares texts of pages with lists of words, in time that is linear in the length of the text. */
import { normaliseText } from './plain-text.ts';

/**
 * A global expression that finds whole words in the output of `normaliseText`. `*` stands for any letters, `
 * .. ` for up to four words.
 */
export function compileWords(words: readonly string[]): RegExp {
  const sources = [...new Set(words.map(asCompared))]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replaceAll(' .. ', ' (?:[^ ]{1,40} ){0,4}').replaceAll('*', '[^ ]{0,30}'));
  return new RegExp(`(?<=^| )(?:${sources.join('|')})(?= |$)`, 'gu');
}

/** A word as its readers write it, with its `*` and ` .. `, in the form of the text that it is compared with. */
const asCompared = (word: string): string =>
  word
    .split(' .. ')
    .map((part) =>
      part
        .split('*')
        .map(
          (piece) =>
            (piece.startsWith(' ') ? ' ' : '') + normaliseText(piece) + (piece.endsWith(' ') ? ' ' : ''),
        )
        .join('*'),
    )
    .join(' .. ');
