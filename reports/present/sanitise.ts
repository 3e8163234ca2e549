/**
 * Makes names and words from a web page safe to show. Characters that cannot be seen are shown by their
 * number, ⟨U+202E⟩: control characters and those that reverse, join or hide text (bidi overrides, zero-width
 * characters, tags). So a name cannot pose as another or colour a terminal.
 */

/** A longer name is cut, in characters. */
const nameLimit = 120;
/** A longer sentence is cut, in characters. */
const sentenceLimit = 700;

/**
 * C0 and C1 controls, soft hyphen, Arabic letter mark, Mongolian and Hangul fillers, zero-width, bidi, line
 * separators, BOM, interlinear marks, tags, lone surrogates.
 */
const unseen =
  // eslint-disable-next-line no-control-regex -- to find them is what it is for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\p{Cs}]|\u034f|\u17b4|\u17b5|[\u{e0000}-\u{e0fff}]/gu;
/** More than four combining marks on one letter run into the lines above and below. */
const piledMarks = /(\p{M}{4})\p{M}+/gu;

/** One line of plain text of at most `limit` characters; what is cut off is counted. */
export function toDisplay(text: string, limit = nameLimit): string {
  // Cuts before it replaces, so that a text of megabytes costs no more than one line.
  const characters = Array.from(text.slice(0, limit * 2 + 2));
  const kept = characters.length > limit ? characters.slice(0, limit - 1).join('') : text;
  const safe = kept
    .replace(
      unseen,
      (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
    .replace(piledMarks, '$1');
  return kept === text ? safe : `${safe}… (+${text.length - kept.length})`;
}

/** A sentence of at most `limit` characters, in which white space is ordinary. */
export function toDisplaySentence(text: string, limit = sentenceLimit): string {
  return toDisplay(text.replace(/[\t\n\r ]+/g, ' ').trim(), limit);
}

/** A name, or words that say that there is none: cookies and keys may have an empty one. */
export const nameToDisplay = (name: string, { nameless }: { nameless: string }, limit = nameLimit): string =>
  name === '' ? nameless : toDisplay(name, limit);

/** The text with a capital first letter, as at the beginning of a sentence. */
export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Overrides and isolates of the direction of text: no word of a language needs them. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** A document in which nothing turns the text around, wherever it came from: the last thing before it is sent. */
export const withoutDirections = (document: string): string =>
  document.replace(
    directions,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
