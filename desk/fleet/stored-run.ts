/** Runs between a folder and the store of evidence. */
import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { manifestFile, manifestSchema, signatureFile } from '../../crawler/run/manifest.ts';
import { eachFile } from '../evidence/each-file.ts';
import { isStoreAway } from '../evidence/s3-client.ts';
import { isPlainPath, type EvidenceStore, type StoredFile } from '../evidence/store.ts';
import { STORE_AWAY_MS, withPatience } from './patience.ts';

/** Files that are fetched at once. */
const AT_ONCE = 4;

/** What the store has is not the run: asking again is of no use. */
export class LostRun extends Error {}

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
 * @throws LostRun when the store has not all of that, as the manifest says it is
 */
export async function fetchRun(
  store: EvidenceStore,
  key: string,
  folder: string,
  wanted: (path: string) => boolean = () => true,
): Promise<void> {
  const manifest = await store.open(key, manifestFile);
  if (manifest === null) throw new LostRun(`${store.shown} has no run ${key.slice(0, 12)}`);
  const bytes = await buffer(manifest.stream);
  if (createHash('sha256').update(bytes).digest('hex') !== key)
    throw new LostRun(`${store.shown} gives another manifest for the run ${key.slice(0, 12)}`);
  const { files } = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, manifestFile), bytes);
  const signature = await store.open(key, signatureFile);
  if (signature !== null) await pipeline(signature.stream, createWriteStream(join(folder, signatureFile)));
  const wantedFiles = files.filter(({ path }) => wanted(path));
  await eachFile(wantedFiles, AT_ONCE, async ({ path, sha256 }) => {
    const found = isPlainPath(path) ? await store.open(key, path) : null;
    if (found === null) throw new LostRun(`${store.shown} has lost ${path} of the run ${key.slice(0, 12)}`);
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const hash = createHash('sha256');
    await pipeline(found.stream, counted(hash), createWriteStream(target, { flags: 'wx' }));
    if (hash.digest('hex') !== sha256)
      throw new LostRun(`${store.shown} gives another ${path} for the run ${key.slice(0, 12)}`);
  });
}

/** The folder has all of the run in the end, or is as it was. A store that is away is waited for. */
export async function fetchWhole(
  store: EvidenceStore,
  key: string,
  folder: string,
  { signal, say }: { signal: AbortSignal; say: (line: string) => void },
): Promise<void> {
  const half = `${folder}.part`;
  const fetch = async (): Promise<void> => {
    await rm(half, { recursive: true, force: true });
    await fetchRun(store, key, half);
  };
  const what = `${store.shown} is away`;
  try {
    await withPatience(fetch, { signal, say, what, again: isStoreAway, longestMs: STORE_AWAY_MS });
    // Windows gives no folder the name of another, however empty that is.
    await rmdir(folder).catch(() => undefined);
    await rename(half, folder);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** Passes on what it is given. */
const counted = (hash: Hash) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
