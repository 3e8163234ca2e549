/**
 * Reads a large JSON object from a file piece by piece: each value of the object, and each element of some lists in it. No
 * more than a piece is in memory: the report of thousands of sites is longer than the longest string.
 */
import { createReadStream } from 'node:fs';
import { UsageError } from '../../errors.ts';

/** A value of the object, or an element of one of the lists. */
export interface Piece {
  key: string;
  value: unknown;
  /** Where its text is in the file, in bytes. */
  start: number;
  end: number;
}

/** The longest piece, in bytes: a site with hundreds of pages takes a hundredth of it. */
const MAX_PIECE = 256 * 2 ** 20;

/** What a file may hold that somebody else sends: a few bytes for each small value become a hundred in memory. */
export interface Bounds {
  /** Values in a piece. */
  values: number;
  pieces: number;
}
const unbounded: Bounds = { values: Infinity, pieces: Infinity };

const char = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  open: [0x7b, 0x5b],
  close: [0x7d, 0x5d],
  list: 0x5b,
  escape: 0x5c,
  space: [0x20, 0x0a, 0x0d, 0x09],
};

/**
 * The pieces of the file in its order. `lists`: keys whose lists are read element by element.
 * @throws UsageError for a file that is cut off or is no JSON object, and the file system's error
 */
export async function* piecesOf(
  file: string,
  lists: readonly string[],
  bounds: Bounds = unbounded,
): AsyncGenerator<Piece> {
  const scanner = new Scanner(file, new Set(lists), bounds);
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }))
    if (Buffer.isBuffer(chunk)) yield* scanner.read(chunk);
  scanner.end();
}

/** Where in the object it is: before a name, after it, within a value, or between the elements of a list. */
type Place = 'outside' | 'name' | 'colon' | 'value' | 'list' | 'done';

class Scanner {
  readonly #file: string;
  readonly #lists: ReadonlySet<string>;
  readonly #bounds: Bounds;
  #values = 0;
  #pieces = 0;
  #place: Place = 'outside';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #name = '';
  /** Start of the piece or the name that is read; -1 between two. */
  #start = -1;
  #parts: Buffer[] = [];
  #bytes = 0;
  /** Where the chunk begins. */
  #offset = 0;

  constructor(file: string, lists: ReadonlySet<string>, bounds: Bounds) {
    this.#file = file;
    this.#lists = lists;
    this.#bounds = bounds;
  }

  *read(chunk: Buffer): Generator<Piece> {
    let from = this.#start < 0 ? -1 : 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === char.escape) this.#escaped = true;
        else if (byte === char.quote) {
          this.#inString = false;
          if (this.#place === 'name') {
            this.#name = String(this.#parse(chunk.subarray(from, index + 1)));
            [this.#place, this.#start, from] = ['colon', -1, -1];
          }
        }
        continue;
      }
      if (this.#start < 0) {
        if (this.#between(byte)) continue;
        this.#start = this.#offset + index;
        from = index;
      } else if (this.#endsAt(byte)) {
        const start = this.#start;
        const value = this.#parse(chunk.subarray(from, index));
        this.#pieces += 1;
        if (this.#pieces > this.#bounds.pieces) throw this.#fault('it has more parts than a crawl writes');
        yield { key: this.#name, value, start, end: this.#offset + index };
        [this.#start, from] = [-1, -1];
        if (this.#place === 'value') this.#place = 'name';
        this.#between(byte);
        continue;
      }
      if (byte === char.quote) this.#inString = true;
      else if (byte === char.comma) this.#count();
      else if (char.open.includes(byte)) {
        this.#depth += 1;
        this.#count();
      } else if (char.close.includes(byte)) this.#depth -= 1;
    }
    if (this.#start >= 0) this.#keep(chunk.subarray(from));
    this.#offset += chunk.length;
  }

  end(): void {
    if (this.#place !== 'done') throw this.#fault('it ends too early');
  }

  /** Whether the byte belongs to no piece and no name. */
  #between(byte: number): boolean {
    if (char.space.includes(byte)) return true;
    if (this.#place === 'outside' && byte === char.open[0]) this.#place = 'name';
    else if (this.#place === 'colon' && byte === char.colon) this.#place = 'value';
    else if (this.#place === 'value' && byte === char.list && this.#lists.has(this.#name))
      [this.#place, this.#depth] = ['list', 1];
    else if (this.#place === 'list' && byte === char.close[1]) [this.#place, this.#depth] = ['name', 0];
    else if (this.#place === 'name' && byte === char.close[0]) this.#place = 'done';
    else if (byte === char.comma && ['name', 'list'].includes(this.#place)) return true;
    else if (['value', 'list'].includes(this.#place)) return false;
    else if (this.#place === 'name' && byte === char.quote) return false;
    else throw this.#fault(`unexpected character at byte ${this.#offset}`);
    return true;
  }

  /** Whether a piece ends before the byte. */
  #endsAt(byte: number): boolean {
    if (this.#place === 'value') return this.#depth === 0 && (byte === char.comma || byte === char.close[0]);
    return this.#place === 'list' && this.#depth === 1 && (byte === char.comma || byte === char.close[1]);
  }

  #count(): void {
    this.#values += 1;
    if (this.#values > this.#bounds.values) throw this.#fault('a part of it holds more than a crawl writes');
  }

  #keep(part: Buffer): void {
    this.#bytes += part.length;
    if (this.#bytes > MAX_PIECE) throw this.#fault('a part of it is larger than a crawl writes');
    // A copy: the stream fills the chunk again.
    this.#parts.push(Buffer.from(part));
  }

  #parse(last: Buffer): unknown {
    this.#keep(last);
    const text = Buffer.concat(this.#parts).toString('utf8');
    [this.#parts, this.#bytes, this.#values] = [[], 0, 0];
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      throw this.#fault('it is no JSON');
    }
  }

  #fault(what: string): UsageError {
    return new UsageError(
      `${this.#file}: cannot be read (${what})`,
      'somebody changed the file, or its run was cut off: crawl again',
    );
  }
}
