/** Unpacks an archive that somebody sent: a tar, gzipped or not. Nothing lands outside its folder, and nothing is unbounded. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { isPlainPath } from '../evidence/store.ts';
import { DeskError } from '../model/requests.ts';

/** What a run may take, unpacked. */
export interface Limits {
  bytes: number;
  files: number;
  /** Of one run: the history tells all of them in one event. */
  findings?: number;
}
export const usualLimits: Limits = { bytes: 2 * 2 ** 30, files: 100_000 };

/**
 * Unpacks into an empty folder. What was written before an error stays there: the caller removes the folder.
 * @throws DeskError `run-refused` or `run-too-large`
 */
export async function unpack(archive: Readable, folder: string, limits: Limits = usualLimits): Promise<void> {
  let files = 0;
  let bytes = 0;
  const seen = new Set<string>();
  const folders = new Set<string>();
  // A file that the archive ends in the middle of would wait for ever for its rest.
  const broken = new AbortController();
  try {
    const entries = extract();
    // An error of one of them ends the others, and with them the loop.
    const fed = pipeline(archive, await gunzipIfNeeded(archive), bounded(limits), entries);
    fed.catch((error: unknown) => broken.abort(error));
    for await (const entry of entries) {
      const { name, type, size = 0 } = entry.header;
      const path = name.replace(/^(?:\.\/)+/, '');
      if (type === 'directory') {
        entry.resume();
        continue;
      }
      if (type !== 'file') throw refused(`${shown(path)}: is no ordinary file (${type ?? 'unknown'})`, path);
      if (!isPlainPath(path)) throw refused(`${shown(path)}: leads out of the run`, path);
      if (seen.has(path.toLowerCase())) throw refused(`${shown(path)}: is in the archive twice`, path);
      seen.add(path.toLowerCase());
      files += 1;
      bytes += size;
      // A folder takes as much room as a small file, and a path may name hundreds of them.
      for (let up = dirname(path); up !== '.' && !folders.has(up); up = dirname(up)) folders.add(up);
      if (files + folders.size > limits.files || bytes > limits.bytes) throw tooLarge(limits);
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await pipeline(entry, createWriteStream(file, { flags: 'wx' }), { signal: broken.signal });
    }
    await fed;
  } catch (error) {
    archive.destroy();
    const why: unknown = broken.signal.aborted ? broken.signal.reason : error;
    if (why instanceof DeskError) throw why;
    throw refused(
      `the archive cannot be read (${why instanceof Error ? why.message : 'unknown'})`,
      null,
      error,
    );
  }
}

const shown = (text: string): string => JSON.stringify(text.slice(0, 200)).slice(1, -1);
const refused = (what: string, about: string | null, cause?: unknown): DeskError =>
  new DeskError('run-refused', `${what}; send the run directory of a finished crawl as a tar`, about, {
    cause,
  });
const tooLarge = ({ bytes, files }: Limits): DeskError =>
  new DeskError(
    'run-too-large',
    `the run is larger than the desk takes in: ${Math.round(bytes / 2 ** 20)} MB and ${files} files`,
  );

/** Lets through what a tar may need for so many bytes of files, and breaks off after that. */
function bounded(limits: Limits): Transform {
  // Headers and padding come on top: at most 1.5 KB a file in practice, and ten files a kilobyte are no run.
  const limit = limits.bytes * 2 + 64 * 2 ** 20;
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed > limit) done(tooLarge(limits));
      else done(null, chunk);
    },
  });
}

/** Gzip begins with 1f 8b (RFC 1952). */
async function gunzipIfNeeded(archive: Readable): Promise<Transform> {
  const first = await firstBytes(archive);
  return first[0] === 0x1f && first[1] === 0x8b
    ? createGunzip()
    : new Transform({
        transform(chunk, _encoding, done) {
          done(null, chunk);
        },
      });
}

/** Looks at the beginning of a stream, and puts it back. */
async function firstBytes(stream: Readable): Promise<Buffer> {
  for (;;) {
    const chunk: unknown = stream.read();
    if (Buffer.isBuffer(chunk)) {
      stream.unshift(chunk);
      return chunk;
    }
    if (stream.readableEnded || stream.destroyed) return Buffer.alloc(0);
    await new Promise<void>((resolve, reject) => {
      stream.once('readable', resolve);
      stream.once('end', resolve);
      stream.once('error', reject);
    });
  }
}
