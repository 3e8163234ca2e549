/** The text of a request's body: joined of its parts, decompressed and decoded, within bounds. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Protocol } from 'puppeteer-core';
import { headerOf } from '../../watch/observations/headers.ts';

/** A body as far as it was read. */
export interface RequestBody {
  text: string;
  /** Why a part of it was not read; null if all was. */
  unread: string | null;
}

/** Characters of a body that are read. */
export const MAX_BODY_LENGTH = 65_536;
/** Bytes that a compressed body may become. */
const MAX_INFLATED = 16 * MAX_BODY_LENGTH;

const options = { maxOutputLength: MAX_INFLATED };
const startsWith =
  (...magic: number[]) =>
  (bytes: Buffer): boolean =>
    magic.every((byte, index) => bytes[index] === byte);
/** Ways to compress: by their first bytes, or by `Content-Encoding`. Sources: RFC 1952, RFC 1950, RFC 9110. */
const compressions: ReadonlyArray<{
  encoding: string;
  marks: (bytes: Buffer) => boolean;
  inflate: (bytes: Buffer) => Buffer;
}> = [
  { encoding: 'gzip', marks: startsWith(0x1f, 0x8b, 0x08), inflate: (bytes) => gunzipSync(bytes, options) },
  {
    encoding: 'deflate',
    // The first two bytes are a multiple of 31.
    marks: (bytes) => bytes[0] === 0x78 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0,
    inflate: (bytes) => inflateSync(bytes, options),
  },
  { encoding: 'deflate', marks: () => false, inflate: (bytes) => inflateRawSync(bytes, options) },
  { encoding: 'br', marks: () => false, inflate: (bytes) => brotliDecompressSync(bytes, options) },
];

/** The bytes of a body as the browser tells them with the request; null if it leaves some out. */
export function bytesOf({
  hasPostData = false,
  postData,
  postDataEntries,
}: Protocol.Network.Request): Buffer | null {
  const parts = (postDataEntries ?? []).map(({ bytes }) => bytes);
  if (parts.length > 0 && parts.every((part) => part !== undefined))
    return Buffer.concat(parts.map((part) => Buffer.from(part ?? '', 'base64')));
  if (postData !== undefined && parts.length === 0) return Buffer.from(postData, 'utf8');
  return hasPostData ? null : Buffer.alloc(0);
}

/** The text of a body's bytes. Binary data stays as it is, so that texts within it can be found. */
export function textOfBody(bytes: Buffer, headers: Record<string, string> = {}): RequestBody {
  const encoding = headerOf(Object.entries(headers), 'content-encoding')?.toLowerCase();
  const plain = decompressed(bytes, encoding);
  const text = (plain ?? bytes).toString('utf8');
  if (plain === null) return { text: '', unread: 'it is compressed in a way that is not read' };
  if (text.length <= MAX_BODY_LENGTH) return { text, unread: null };
  return { text: text.slice(0, MAX_BODY_LENGTH), unread: `it is longer than ${MAX_BODY_LENGTH} characters` };
}

/** The bytes themselves if they are not compressed; null if they cannot be decompressed within the bound. */
function decompressed(bytes: Buffer, encoding: string | undefined): Buffer | null {
  const marked = compressions.filter(({ marks }) => marks(bytes));
  const named = compressions.filter((each) => each.encoding === encoding);
  for (const { inflate } of [...marked, ...named]) {
    try {
      return inflate(bytes);
    } catch {
      // Another way may fit.
    }
  }
  return marked.length > 0 || named.length > 0 ? null : bytes;
}
