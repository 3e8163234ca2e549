/** The name of a run: when it began, in UTC, without characters that a file name may not have. */

/** E.g. `2026-11-23T020000Z`. */
export function runIdOf(startedAt: Date | string): string {
  return new Date(startedAt)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '');
}
