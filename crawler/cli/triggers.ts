/** When `watch` crawls again: at a key, at a line on stdin, or when a file changes. */
import { stat } from 'node:fs/promises';
import { watch, type FSWatcher } from 'chokidar';
import { UsageError } from '../errors.ts';

/** What the user or a file asks for. */
export type Trigger = 'again' | 'end';

/** Where keys and lines come from. */
export type KeyInput = NodeJS.ReadableStream & {
  isTTY?: boolean;
  setRawMode?: (raw: boolean) => unknown;
  unref?: () => unknown;
};

/**
 * Milliseconds without a further change before a change counts: editors write a file in steps, and a change of
 * branch touches many files.
 */
const SETTLE_MS = 200;
/** Folders whose files change by themselves. */
const noise = /(?:^|[\\/])(?:node_modules|\.git|\.svn|\.hg|\.cache|runs)(?:[\\/]|$)/;

/** In raw mode a terminal hands Ctrl-C (ETX) and Ctrl-D (EOT) on as characters. */
const quitKeys = ['q', 'Q', '\u0003', '\u0004'];

/** The triggers, until `close` is called. */
export class Triggers {
  #waiting: ((trigger: Trigger) => void) | null = null;
  #pending: Trigger | null = null;
  readonly #input: KeyInput;
  readonly #files: FSWatcher | null;
  readonly #interrupt: () => void;
  #timer: NodeJS.Timeout | undefined;
  /** The beginning of a line that has not ended. */
  #rest = '';

  private constructor(input: KeyInput, files: FSWatcher | null, interrupt: () => void) {
    this.#input = input;
    this.#interrupt = interrupt;
    this.#files = files;
    files?.on('all', () => this.#changed());
    if (input.isTTY) input.setRawMode?.(true);
    input.on('data', this.#typed).on('end', this.#inputEnded).on('error', this.#inputEnded);
    input.resume();
  }

  /**
   * `files`: folders or files to watch. `interrupt` is called when the user types that it must end now.
   * @throws UsageError for one that does not exist
   */
  static async listen(input: KeyInput, files: readonly string[], interrupt: () => void): Promise<Triggers> {
    for (const file of files)
      if (!(await stat(file).catch(() => null)))
        throw new UsageError(`--files ${file}: does not exist`, 'name a folder or a file to watch, e.g. src');
    const watcher =
      files.length === 0
        ? null
        : watch([...files], { ignored: (path) => noise.test(path), ignoreInitial: true });
    if (watcher) await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
    return new Triggers(input, watcher, interrupt);
  }

  /** The next trigger. What came while nobody waited counts once; an end counts for ever. */
  next(): Promise<Trigger> {
    const pending = this.#pending;
    if (pending === 'again') this.#pending = null;
    if (pending !== null) return Promise.resolve(pending);
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  /** The user wants it to end. */
  #quit(): void {
    this.#tell('end');
    this.#interrupt();
  }

  /** Ends the watching. */
  end(): void {
    this.#tell('end');
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    const input = this.#input;
    input.off('data', this.#typed).off('end', this.#inputEnded).off('error', this.#inputEnded);
    if (input.isTTY) input.setRawMode?.(false);
    input.pause();
    input.unref?.();
    await this.#files?.close();
  }

  readonly #typed = (data: Buffer | string): void => {
    const text = data.toString();
    if (this.#input.isTTY) {
      if (quitKeys.some((key) => text.includes(key))) this.#quit();
      else this.#tell('again');
      return;
    }
    const lines = `${this.#rest}${text}`.split('\n');
    this.#rest = (lines.pop() ?? '').slice(0, 1000);
    // A script writes all its lines at once: what was asked for before is still told. Who wants it at once has signals.
    if (lines.some((line) => line.trim() === 'q')) this.#tell('end');
    else if (lines.length > 0) this.#tell('again');
  };

  /** Without keys and without files nothing can happen any more. */
  readonly #inputEnded = (): void => {
    if (this.#files === null) this.#tell('end');
  };

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell('again'), SETTLE_MS);
  }

  #tell(trigger: Trigger): void {
    if (this.#pending !== 'end') this.#pending = trigger;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) void this.next().then(waiting);
  }
}
