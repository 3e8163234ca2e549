/** Answers of ten gigabytes, packed into ten megabytes, and answers without end. */
import type { ServerResponse } from 'node:http';
import { constants, deflateRawSync } from 'node:zlib';

const MEGABYTE = 1_048_576;
/** A piece of a deflate stream: the next follows it as it is. */
const piece = deflateRawSync(Buffer.alloc(MEGABYTE, ' '), { finishFlush: constants.Z_FULL_FLUSH });
/** Source: RFC 1952, 2.3. */
const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

/** Sends pieces as long as somebody reads. */
export function pour(response: ServerResponse, of: Uint8Array, times = Infinity): void {
  let left = times;
  const more = (): void => {
    for (; left > 0 && !response.destroyed; left -= 1)
      if (!response.write(of)) return void response.once('drain', next);
    response.end();
  };
  const next = (): void => {
    left -= 1;
    more();
  };
  more();
}

/** What unpacks to ten gigabytes of blanks after the first bytes. */
export function pourPacked(response: ServerResponse, first: Uint8Array = new Uint8Array()): void {
  response.write(head);
  response.write(deflateRawSync(first, { finishFlush: constants.Z_FULL_FLUSH }));
  pour(response, piece, 10_000);
}

/** The same as an answer of this type, which browsers unpack. */
export function sendBomb(response: ServerResponse, type: string, first?: Uint8Array): void {
  response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
  pourPacked(response, first);
}
