/** The id of a run: its start in UTC, with characters that file names may have. */

/** The id of a run by its start, e.g. `2026-11-23T020000Z`. */
export function runIdOf(startedAt: Date | string): string {
  return new Date(startedAt)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '');
}
