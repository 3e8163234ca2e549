/** The line of progress that says that a site is asked too much. Whoever started the crawl as a process may act on it. */

export const restNote = (seconds: number): string => `asks to be left alone for ${seconds} s`;

/** Seconds, where the line is such a one; nothing that a page says can be in front of it. */
export function restInLine(line: string): number | null {
  const [, seconds] = /^\[[a-z0-9._-]+\] asks to be left alone for (\d{1,9}) s$/.exec(line) ?? [];
  return seconds === undefined ? null : Number(seconds);
}
