/**
 * Cuts texts at their ends in one walk. An expression such as `/\s+$/` looks for the end from every place of the
 * text, so that its time grows with the square of what a page sends.
 */

/** The text before the first of these characters; all of it where there is none. */
export function upTo(text: string, stops: string): string {
  let end = text.length;
  for (const stop of stops) {
    const at = text.indexOf(stop);
    if (at >= 0 && at < end) end = at;
  }
  return text.slice(0, end);
}

/** The text without any of these characters at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** The text without any of these characters at its beginning and end. */
export function withoutEnds(text: string, characters: string): string {
  let start = 0;
  while (start < text.length && characters.includes(text.charAt(start))) start += 1;
  return withoutEnd(text.slice(start), characters);
}
