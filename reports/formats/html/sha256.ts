/**
 * SHA-256 (FIPS 180-4), synchronous and without a platform: renderers are pure, and a content security policy
 * names the style sheet by its hash. For small texts only.
 */
import { base64 } from './base64.ts';

/** The first 32 bits of the fractional part of a root of each of the first `count` primes. */
function rootsOfPrimes(count: number, root: (prime: number) => number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => ((root(prime) % 1) * 2 ** 32) | 0);
}

const initial = rootsOfPrimes(8, Math.sqrt);
const constants = rootsOfPrimes(64, Math.cbrt);
const rotate = (value: number, by: number): number => (value >>> by) | (value << (32 - by));

/** The SHA-256 of the text's UTF-8 bytes. */
export function sha256(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const blocks = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  bytes.forEach((byte, index) => blocks.setUint8(index, byte));
  blocks.setUint8(bytes.length, 0x80);
  blocks.setUint32(blocks.byteLength - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  blocks.setUint32(blocks.byteLength - 4, bytes.length * 8);

  const state = Int32Array.from(initial);
  const words = new Int32Array(64);
  const word = (index: number): number => words[index] ?? 0;
  for (let block = 0; block < blocks.byteLength; block += 64) {
    for (let t = 0; t < 64; t += 1) {
      if (t < 16) words[t] = blocks.getInt32(block + t * 4);
      else {
        const s0 = rotate(word(t - 15), 7) ^ rotate(word(t - 15), 18) ^ (word(t - 15) >>> 3);
        const s1 = rotate(word(t - 2), 17) ^ rotate(word(t - 2), 19) ^ (word(t - 2) >>> 10);
        words[t] = (word(t - 16) + s0 + word(t - 7) + s1) | 0;
      }
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let t = 0; t < 64; t += 1) {
      const one =
        (h +
          (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
          ((e & f) ^ (~e & g)) +
          (constants[t] ?? 0) +
          word(t)) |
        0;
      const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => (state[index] = ((state[index] ?? 0) + value) | 0));
  }
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((value, index) => digest.setInt32(index * 4, value));
  return new Uint8Array(digest.buffer);
}

/** The hash as a source expression of a content security policy (CSP 3, 2.3.1). */
export const sha256Source = (text: string): string => `'sha256-${base64(sha256(text))}'`;
