/** Finds Firefox on this machine, to test the extension in it too. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const commands = ['firefox-esr', 'firefox'];
const elsewhere = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** `COOKIEWACHT_FIREFOX`, or a usual path; null if there is none. */
export async function findFirefox(): Promise<string | null> {
  const named = process.env['COOKIEWACHT_FIREFOX'];
  const candidates = named
    ? [named]
    : [
        ...(process.env['PATH'] ?? '')
          .split(delimiter)
          .flatMap((folder) => commands.map((command) => join(folder, command))),
        ...elsewhere,
      ];
  for (const path of candidates)
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  return null;
}
