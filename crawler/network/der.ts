/** Writes DER, as far as certificates need it. Source: ITU-T X.690. */

/** A value with its tag and length. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const value = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(value.length)]), value]);
}

/** One byte below 128; else the number of bytes that follow, and these. */
function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
export const set = (...content: readonly Buffer[]): Buffer => der(0x31, ...content);
export const integer = (...bytes: readonly number[]): Buffer => der(0x02, Buffer.from(bytes));
export const octets = (content: Buffer): Buffer => der(0x04, content);
export const text = (value: string): Buffer => der(0x0c, Buffer.from(value));
export const yes: Buffer = der(0x01, Buffer.from([0xff]));

/** Bits, of which the last byte leaves some unused. */
export const bits = (content: Buffer, unused = 0): Buffer => der(0x03, Buffer.from([unused]), content);

/** An object identifier such as `2.5.4.3`: the first two numbers in one byte, the others seven bits a byte. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = others.flatMap((number) => {
    const groups = [number & 0x7f];
    for (let rest = number >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from([first * 40 + second, ...bytes]));
}

/** A moment: two digits of the year until 2049, four from then on. Source: RFC 5280, 4.1.2.5. */
export function time(moment: Date): Buffer {
  const digits = moment.toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return moment.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(digits.slice(2)))
    : der(0x18, Buffer.from(digits));
}
