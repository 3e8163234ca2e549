/** Bodies are joined, decompressed and decoded, within bounds. */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, textOfBody } from '../../../../crawler/capture/request-body.ts';
import { willBeSent } from '../../../support/fake-target.ts';

const { request } = willBeSent({ id: '1', url: 'https://t.example/' });
const bytes = (text: string): string => Buffer.from(text).toString('base64');

test('the parts that the browser tells are one body; one that it leaves out must be asked for', () => {
  const parts = [{ bytes: bytes('a=1') }, { bytes: bytes('&b=é') }];
  expect(bytesOf({ ...request, hasPostData: true, postDataEntries: parts })?.toString()).toBe('a=1&b=é');
  expect(bytesOf({ ...request, hasPostData: true, postData: 'a=1' })?.toString()).toBe('a=1');
  expect(bytesOf({ ...request, hasPostData: true, postDataEntries: [...parts, {}] })).toBeNull();
  expect(bytesOf({ ...request, hasPostData: true })).toBeNull();
  expect(bytesOf(request)?.length).toBe(0);
});

test('a compressed body is read, by its first bytes or by its header', () => {
  const plain = Buffer.from('{"email":"jan@example.nl"}');
  const read = [
    textOfBody(gzipSync(plain)),
    textOfBody(deflateSync(plain)),
    textOfBody(deflateRawSync(plain), { 'Content-Encoding': 'deflate' }),
    textOfBody(brotliCompressSync(plain), { 'content-encoding': 'br' }),
  ];
  for (const body of read) expect(body).toEqual({ text: plain.toString(), unread: null });
});

test('a body that is too long, or grows too large, says so', () => {
  expect(textOfBody(Buffer.alloc(70_000, 'x'))).toMatchObject({
    unread: 'it is longer than 65536 characters',
  });
  expect(textOfBody(gzipSync(Buffer.alloc(4_000_000)))).toEqual({
    text: '',
    unread: 'it is compressed in a way that is not read',
  });
});

test('binary data is kept, so that texts within it can be found', () => {
  const binary = Buffer.concat([
    Buffer.from([0x0a, 0xff, 0x10]),
    Buffer.from('jan@example.nl'),
    Buffer.from([0]),
  ]);
  expect(textOfBody(binary).text).toContain('jan@example.nl');
});
