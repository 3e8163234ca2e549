/**
 * A whole run over the replica as version 0.1 stored it, pictures and page left out: what an auditor still
 * has in a drawer.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

const filesSchema = z.record(z.string(), z.string());

/** Text of each file by its path within the run directory. */
export const storedRun: Readonly<Record<string, string>> = filesSchema.parse(
  JSON.parse(gunzipSync(readFileSync(new URL('./runs/run-0.1.json.gz', import.meta.url))).toString('utf8')),
);

/** Lays the run out in an existing folder, as the crawl did. */
export async function layOutStoredRun(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(storedRun)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
