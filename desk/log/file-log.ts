/**
 * The log of the embedded set-up: `log.ndjson`, one event on each line, fsynced before it is acknowledged. What a crash
 * leaves of an event that was never acknowledged is cut off when the log is opened.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { DeskEvent } from '../model/events.ts';
import { DeskError } from '../model/requests.ts';
import { lineOf } from './chain.ts';

/** Writes and reads one log file. One process only: whoever opens it holds the lock of the folder. */
export class FileLog {
  readonly path: string;
  readonly #file: FileHandle;
  /** Bytes that are acknowledged. */
  #length: number;
  /** A half-written event could not be removed: nothing may follow it. */
  #spoilt = false;

  private constructor(path: string, file: FileHandle, length: number) {
    this.path = path;
    this.#file = file;
    this.#length = length;
  }

  /** Opens the log, or makes it. @throws the file system's error */
  static async open(path: string): Promise<FileLog> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a+', 0o600);
    const { size } = await file.stat();
    const whole = await endOfLastLine(file, size);
    if (whole < size) {
      await file.truncate(whole);
      await file.sync();
    }
    if (size === 0) await syncFolder(dirname(path));
    return new FileLog(path, file, whole);
  }

  /**
   * Appends an event, and returns when it is on the disk.
   * @throws DeskError `storage-full` when it is not; then the log is as it was
   */
  async append(event: DeskEvent): Promise<void> {
    const bytes = Buffer.from(`${lineOf(event)}\n`);
    try {
      if (this.#spoilt) await this.#cutBack();
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
    } catch (error) {
      this.#spoilt = true;
      await this.#cutBack().catch(() => undefined);
      throw new DeskError(
        'storage-full',
        'the history could not be written, so nothing was changed: make room on the disk and try again',
        this.path,
        { cause: error },
      );
    }
    this.#length += bytes.length;
  }

  /** Appends a line without waiting for the disk: for many of them, and `sync` after the last. */
  async appendLine(line: string): Promise<void> {
    const bytes = Buffer.from(`${line}\n`);
    await this.#file.appendFile(bytes);
    this.#length += bytes.length;
  }

  /** Returns when all that was appended is on the disk. */
  sync(): Promise<void> {
    return this.#file.sync();
  }

  /** All lines, oldest first. What is appended meanwhile is left out. */
  async *lines(): AsyncGenerator<string> {
    if (this.#length === 0) return;
    yield* linesOf(this.path, this.#length);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async #cutBack(): Promise<void> {
    await this.#file.truncate(this.#length);
    await this.#file.sync();
    this.#spoilt = false;
  }
}

/** The lines of a log file. @param bytes where to end; the whole file if it is left out */
export async function* linesOf(path: string, bytes?: number): AsyncGenerator<string> {
  const input = createReadStream(path, {
    encoding: 'utf8',
    ...(bytes === undefined ? {} : { end: bytes - 1 }),
  });
  yield* createInterface({ input, crlfDelay: Infinity });
}

/** Bytes up to and with the last line end. */
async function endOfLastLine(file: FileHandle, size: number): Promise<number> {
  const step = 64 * 1024;
  for (let end = size; end > 0; end = Math.max(0, end - step)) {
    const from = Math.max(0, end - step);
    const chunk = Buffer.alloc(end - from);
    await file.read(chunk, 0, chunk.length, from);
    const at = chunk.lastIndexOf(0x0a);
    if (at >= 0) return from + at + 1;
  }
  return 0;
}

/** A new file is there after a power failure only when its folder was written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
