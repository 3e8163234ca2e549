/** A run as one tar archive (POSIX.1-1988 ustar; pax for what does not fit), as a stream: nothing is held in memory. */
import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

const block = 512;
/** Bytes of the fields of a header. */
const longestName = 100;
const longestSize = 0o77777777777;

/** @param paths relative to the folder, with `/`; each is an ordinary file */
export async function* tarOf(folder: string, paths: readonly string[]): AsyncGenerator<Buffer> {
  for (const path of paths) {
    const file = join(folder, path);
    const stat = await lstat(file);
    if (!stat.isFile()) throw new Error(`${path} is no ordinary file`);
    if (Buffer.byteLength(path) > longestName || stat.size > longestSize) yield* paxOf(path, stat.size);
    yield headerOf(path, Math.min(stat.size, longestSize), '0');
    let sent = 0;
    for await (const chunk of createReadStream(file)) {
      const bytes = Buffer.from(chunk);
      sent += bytes.length;
      yield bytes;
    }
    if (sent !== stat.size) throw new Error(`${path} changed while it was read`);
    yield paddingOf(sent);
  }
  yield Buffer.alloc(2 * block);
}

/** A header that goes before another, with what does not fit there. */
function* paxOf(path: string, size: number): Generator<Buffer> {
  const records = Buffer.from(recordOf('path', path) + recordOf('size', String(size)));
  yield headerOf('pax', records.length, 'x');
  yield records;
  yield paddingOf(records.length);
}

/** `LENGTH key=value`, where the length counts itself. */
function recordOf(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  let length = bytes + String(bytes).length;
  length = bytes + String(length).length;
  return `${length}${rest}`;
}

function headerOf(path: string, size: number, type: '0' | 'x'): Buffer {
  const header = Buffer.alloc(block);
  const octal = (value: number, at: number, digits: number): void => {
    header.write(value.toString(8).padStart(digits, '0'), at, 'latin1');
  };
  Buffer.from(path).subarray(0, longestName).copy(header);
  octal(0o644, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(0, 136, 11);
  header.write(' '.repeat(8), 148, 'latin1');
  header.write(type, 156, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  octal(
    header.reduce((sum, byte) => sum + byte, 0),
    148,
    6,
  );
  header.write('\0 ', 154, 'latin1');
  return header;
}

const paddingOf = (bytes: number): Buffer => Buffer.alloc((block - (bytes % block)) % block);
