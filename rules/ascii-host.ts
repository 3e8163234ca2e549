/**
 * Host names as browsers have them. A person may write one in any script (`bücher.example`); a browser knows it in
 * ASCII only (`xn--bcher-kva.example`). Sources: RFC 3492 (Punycode), UTS 46 (mapping, non-transitional).
 */

/** The longest label of DNS, in characters. */
const LONGEST_LABEL = 63;

/** The host in ASCII and lower case. A host that is in ASCII already stays as it is, but for its case. */
export function asciiHost(host: string): string {
  return host
    .replace(/[。．｡]/g, '.')
    .split('.')
    .map((label) => asciiLabel(label.slice(0, 4 * LONGEST_LABEL)))
    .join('.');
}

/** The address with its host in ASCII; the rest stays as it is written. */
export const withAsciiHost = (address: string): string =>
  address.replace(
    /^(https?:\/\/(?:[^/?#@]*@)?)([^/?#:@]+)/i,
    (_whole, before: string, host: string) => `${before}${isAscii(host) ? host : asciiHost(decoded(host))}`,
  );

const isAscii = (text: string): boolean => /^[\x21-\x7e]*$/.test(text) && !/%[89a-f]/i.test(text);

function decoded(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return host;
  }
}

function asciiLabel(label: string): string {
  const mapped = label
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC');
  return isAscii(mapped) ? mapped : `xn--${punycode(mapped)}`;
}

/** RFC 3492, section 6.3, with the parameters of section 5. */
function punycode(label: string): string {
  const [base, tmin, tmax, skew, damp] = [36, 1, 26, 38, 700];
  const digit = (value: number): string => String.fromCodePoint(value < 26 ? value + 97 : value + 22);
  const points = [...label].map((character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 128);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [n, delta, bias, handled] = [128, 0, 72, basic.length];
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      let q = delta;
      for (let k = base; ; k += base) {
        const threshold = Math.min(tmax, Math.max(tmin, k - bias));
        if (q < threshold) break;
        output += digit(threshold + ((q - threshold) % (base - threshold)));
        q = Math.floor((q - threshold) / (base - threshold));
      }
      output += digit(q);
      // Section 6.1
      let rest = handled === basic.length ? Math.floor(delta / damp) : delta >> 1;
      rest += Math.floor(rest / (handled + 1));
      let k = 0;
      for (; rest > ((base - tmin) * tmax) >> 1; k += base) rest = Math.floor(rest / (base - tmin));
      bias = k + Math.floor(((base - tmin + 1) * rest) / (rest + skew));
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}
