/** Takes in the runs that lie in a folder: those that the desk does not have yet. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../../crawler/errors.ts';
import { digest, manifestFile } from '../../crawler/run/manifest.ts';
import type { Desk } from '../desk.ts';

/** What became of them. */
export interface RunsTaken {
  taken: number;
  known: number;
  refused: number;
}

/** @param say one line for each run that is new or refused; a folder without a manifest is no finished run */
export async function takeInRuns(
  folder: string,
  desk: Pick<Desk, 'takeInFolder' | 'queries'>,
  say: (line: string) => void,
): Promise<RunsTaken> {
  const result: RunsTaken = { taken: 0, known: 0, refused: 0 };
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  // Oldest first: a run directory is named by when it began.
  for (const name of names.toSorted()) {
    const run = join(folder, name);
    const manifest = await digest(join(run, manifestFile)).catch(() => null);
    if (manifest === null) continue;
    if ((await desk.queries.run(manifest.sha256)) !== null) {
      result.known += 1;
      continue;
    }
    try {
      const { again, came, went } = await desk.takeInFolder(run, { by: 'command' });
      if (again) result.known += 1;
      else result.taken += 1;
      if (!again) say(`  took in ${run}: ${came} findings came, ${went} went`);
    } catch (error) {
      result.refused += 1;
      say(`  left out ${run}: ${reasonOf(error)}`);
    }
  }
  return result;
}
