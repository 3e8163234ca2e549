/** Escapes text and names for Markdown, so that they never become markup. */

/** Text in which nothing is markup, a link or a mention. */
export function prose(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) =>
      '<>`'.includes(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`,
    )
    .replaceAll('://', ':\\//')
    .replace(/www\./gi, (match) => `${match.slice(0, -1)}\\.`)
    .replaceAll('@', '@<!-- -->');
}

/** A name that `toDisplay` made safe, as code, with a fence longer than any in it. */
export function code(text: string): string {
  const safe = text.replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...[...safe.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return fence.length > 1 ? `${fence} ${safe} ${fence}` : `\`${safe}\``;
}
