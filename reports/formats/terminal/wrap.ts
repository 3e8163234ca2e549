/** Breaks text into lines that fit a terminal, by the columns that characters take. */

/** East Asian wide characters and emoji (Unicode East Asian Width W and F, in ranges). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The columns that a text takes; combining marks take none. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) if (!/\p{M}/u.test(character)) count += wide.test(character) ? 2 : 1;
  return count;
}

/** The text with spaces up to `width` columns. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

/** Lines of at most `width` columns; a longer word is broken. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | null = null;
  let taken = 0;
  for (const { piece, size } of text.split(' ').flatMap((word) => pieces(word, width))) {
    if (line !== null && taken + 1 + size > width && line !== '') lines.push(line);
    else if (line !== null && line !== '') {
      line += ` ${piece}`;
      taken += 1 + size;
      continue;
    }
    [line, taken] = [piece, size];
  }
  if ((line !== null && line !== '') || lines.length === 0) lines.push(line ?? '');
  return lines;
}

interface Piece {
  piece: string;
  /** The columns that it takes. */
  size: number;
}

function pieces(word: string, width: number): Piece[] {
  const parts: Piece[] = [];
  let [piece, size] = ['', 0];
  for (const character of word) {
    const more = columns(character);
    if (piece !== '' && size + more > width) {
      parts.push({ piece, size });
      [piece, size] = ['', 0];
    }
    piece += character;
    size += more;
  }
  return [...parts, { piece, size }];
}
