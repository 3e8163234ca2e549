/** Runs between a folder and the store of evidence. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { manifestFile, manifestSchema, signatureFile } from '../../crawler/run/manifest.ts';
import { isPlainPath, type EvidenceStore, type StoredFile } from '../evidence/store.ts';

/** Files that are fetched at once. */
const AT_ONCE = 4;

/** The name of a finished run in a folder: the SHA-256 of its manifest; and its files. */
export async function runIn(folder: string): Promise<{ key: string; files: StoredFile[] }> {
  const path = join(folder, manifestFile);
  const bytes = await readFile(path);
  const { files } = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  const listed = files.map(({ path: file, bytes: size }) => ({ path: file, bytes: size }));
  const key = createHash('sha256').update(bytes).digest('hex');
  const own: StoredFile[] = [];
  for (const name of [manifestFile, signatureFile]) {
    const entry = await stat(join(folder, name)).catch(() => null);
    if (entry !== null) own.push({ path: name, bytes: entry.size });
  }
  return { key, files: [...listed, ...own] };
}

/**
 * Lays a run out in a folder that does not exist: all of it, or the files that are `wanted`.
 * @throws Error when the store has not all of that, as the manifest says it is
 */
export async function fetchRun(
  store: EvidenceStore,
  key: string,
  folder: string,
  wanted: (path: string) => boolean = () => true,
): Promise<void> {
  const manifest = await store.open(key, manifestFile);
  if (manifest === null) throw new Error(`${store.shown} has no run ${key.slice(0, 12)}`);
  const bytes = await buffer(manifest.stream);
  if (createHash('sha256').update(bytes).digest('hex') !== key)
    throw new Error(`${store.shown} gives another manifest for the run ${key.slice(0, 12)}`);
  const { files } = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, manifestFile), bytes);
  const signature = await store.open(key, signatureFile);
  if (signature !== null) await pipeline(signature.stream, createWriteStream(join(folder, signatureFile)));
  const waiting = files.filter(({ path }) => wanted(path));
  const fetchSome = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const found = isPlainPath(file.path) ? await store.open(key, file.path) : null;
      if (found === null)
        throw new Error(`${store.shown} has lost ${file.path} of the run ${key.slice(0, 12)}`);
      const target = join(folder, file.path);
      await mkdir(dirname(target), { recursive: true });
      await pipeline(found.stream, createWriteStream(target, { flags: 'wx' }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
}
