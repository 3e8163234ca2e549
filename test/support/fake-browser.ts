/** Files that behave like a browser that is asked for its version. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Machine } from '../../crawler/browser/locations.ts';

/** A program that answers with `says`, or with an error when it is null. */
export async function fakeBrowser(path: string, says: string | null): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(
    path,
    says === null
      ? '#!/bin/sh\necho "error while loading shared libraries: libnss3.so" >&2\nexit 127\n'
      : `#!/bin/sh\necho "${says}"\n`,
    { mode: 0o755 },
  );
  return path;
}

/** A machine on which nothing but what is in these folders is found on the PATH. */
export function machine(home: string, path: string, env: Record<string, string> = {}): Machine {
  return { platform: 'linux', env: { PATH: path, ...env }, home };
}
