/** Compared with the platform's own. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64 } from '../../../../../reports/formats/html/base64.ts';
import { sha256 } from '../../../../../reports/formats/html/sha256.ts';

describe('sha256', () => {
  // Lengths around the edges of a block of 64 bytes, and a text that is not ASCII.
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 5000].map((length) => 'aé'.repeat(length).slice(0, length)))(
    'agrees on %#',
    (text) => {
      expect(Buffer.from(sha256(text)).toString('hex')).toBe(createHash('sha256').update(text).digest('hex'));
    },
  );
});

it('encodes more bytes than an argument list holds', () => {
  const bytes = Uint8Array.from({ length: 300_001 }, (_, index) => index % 256);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});
